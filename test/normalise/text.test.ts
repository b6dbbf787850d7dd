import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLine } from '../../src/normalise/text.ts';
import { blank, strict } from './outcomes.ts';

describe('a text', () => {
  it('is one line, its white space folded', () => {
    expect(normaliseLine('  Centre\u00a0social\t du \n Moulin ')).toEqual(strict('Centre social du Moulin'));
  });

  it('is composed (NFC), whatever the keyboard made', () => {
    expect(normaliseLine('e\u0301cole')).toEqual(strict('école'));
  });

  it('has no soft hyphens, zero-width or control characters', () => {
    expect(normaliseLine('ac\u00adcueil\u200b lo\ufeffcal\u0000')).toEqual(strict('accueil local'));
  });

  it('keeps a word joiner of emoji', () => {
    expect(normaliseLine('👩\u200d🏫')).toEqual(strict('👩\u200d🏫'));
  });

  it('is well-formed: a lone surrogate becomes the replacement character', () => {
    expect(normaliseLine('a\ud800b')).toEqual(strict('a\ufffdb'));
  });

  it.each(['Néant', 'RAS', '/', '-', 'idem', 'sans objet', 'Et après…', 'Étape 1...'])(
    'is kept as written: %j',
    (text) => {
      expect(normaliseLine(text)).toEqual(strict(text));
    },
  );

  it.each(['', ' \n', '…', '.....', '____', '. … .'])(
    'is blank when it is nothing but the form’s leaders: %j',
    (text) => {
      expect(normaliseLine(text)).toEqual(blank);
    },
  );

  it('changes no more when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseLine(text);
        expect(normaliseLine(once.value ?? '')).toEqual(once);
      }),
    );
  });
});
