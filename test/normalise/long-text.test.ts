import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLongText } from '../../src/normalise/long-text.ts';
import { blank, strict } from './outcomes.ts';

describe('a long text', () => {
  it('keeps the respondent’s paragraphs, without empty lines', () => {
    expect(normaliseLongText(' Un.\n\n \n Deux  et\u00a0trois. \r\n')).toEqual(strict('Un.\nDeux et trois.'));
  });

  it('loses the bullets of a word processor’s list', () => {
    expect(normaliseLongText('•\tlecture\n◦ jeux\n\uf0b7 sorties\n· goûter')).toEqual(
      strict('lecture\njeux\nsorties\ngoûter'),
    );
  });

  it('keeps dashes, stars and numbers that were typed by hand', () => {
    expect(normaliseLongText('- lecture\n* jeux\n1) sorties')).toEqual(
      strict('- lecture\n* jeux\n1) sorties'),
    );
  });

  it('keeps a bullet within a line', () => {
    expect(normaliseLongText('lecture • jeux')).toEqual(strict('lecture • jeux'));
  });

  it('is blank when every line is', () => {
    expect(normaliseLongText('\n …………\n• \n')).toEqual(blank);
  });

  it('changes no more when normalised again', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'e\u0301', ' ', '\n', '\r', '•', '·', '.', '\u00ad', '\u2028'),
    });
    fc.assert(
      fc.property(line, (text) => {
        const once = normaliseLongText(text);
        expect(normaliseLongText(once.value ?? '')).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
