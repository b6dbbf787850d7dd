import { describe, expect, it } from 'vitest';
import { withoutLeaders } from '../../src/read/leaders.ts';

describe('the form’s own dots', () => {
  it.each([
    ['………………', ''],
    ['…', ''],
    ['.……..', ''],
    ['________', ''],
    ['….….…\n…………\n', ''],
    ['…………Tonneins…………', 'Tonneins'],
    ['Tonneins………', 'Tonneins'],
    ['………Marie………Dupont………', 'Marie Dupont'],
    ['… 12', '12'],
    ['…12', '12'],
    ['............ 12 ............', '12'],
    ['Ligne une\n………………\nLigne deux', 'Ligne une\nLigne deux'],
  ])('%j leaves %j', (text, left) => {
    expect(withoutLeaders(text)).toBe(left);
  });
});

describe('the respondent’s own dots stay', () => {
  it.each(['etc...', 'jeux, sorties…', 'Nous avons… essayé.', 'M. Dupont', 'jean_dupont@example.org', '4.10.2021'])(
    '%j',
    (text) => {
      expect(withoutLeaders(text)).toBe(text);
    },
  );
});
