import { describe, expect, it } from 'vitest';
import { numberFromWords } from '../../src/normalise/number-words.ts';

const UNITS =
  ' un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = '  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/** French as grammar books have it, written another way than the reader's. */
function spelled(n: number): string {
  if (n >= 1000)
    return [n >= 2000 ? spelled(Math.floor(n / 1000)) : '', 'mille', spelled(n % 1000)].join(' ').trim();
  if (n >= 100) {
    const hundreds = Math.floor(n / 100);
    const rest = spelled(n % 100);
    return [hundreds > 1 ? UNITS[hundreds] : '', hundreds > 1 && !rest ? 'cents' : 'cent', rest]
      .join(' ')
      .trim();
  }
  if (n < 20) return UNITS[n] ?? '';
  if (n === 80) return 'quatre-vingts';
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
  const joint = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
  return rest === 0 ? (TENS[ten] ?? '') : `${TENS[ten]}${joint}${UNITS[rest]}`;
}

describe('a number in words', () => {
  it('is read from 1 to 9,999', () => {
    for (let n = 1; n < 10_000; n++) expect(numberFromWords(spelled(n))).toBe(n);
  });

  it('is read without the hyphens and plurals that grammar asks for', () => {
    expect(numberFromWords('quatre vingt')).toBe(80);
    expect(numberFromWords('quatre vingts dix neuf')).toBe(99);
    expect(numberFromWords('deux cent')).toBe(200);
  });

  it.each(['deux trois', 'cent cent', 'vingt douze', 'mille mille', 'douzaine', '', 'mille cent mille'])(
    'is not %j',
    (words) => {
      expect(numberFromWords(words)).toBeUndefined();
    },
  );
});
