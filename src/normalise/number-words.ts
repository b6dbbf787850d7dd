const BELOW_17 =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS = [
  '',
  'dix',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre vingt',
  'quatre vingt',
];

/** French name of 0 to 99, words separated by one space, without "et" and plural s. */
function nameOf(n: number): string {
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
  if (n < 17) return BELOW_17[n] ?? '';
  return rest === 0 ? (TENS[ten] ?? '') : `${TENS[ten]} ${nameOf(rest)}`;
}

const BELOW_100 = new Map(Array.from({ length: 100 }, (_, n) => [nameOf(n), n] as const));

/** A number below 100 × `base` written as count, the word for the base, rest: "deux cent trois". */
const composed =
  (word: string, base: number, part: (words: string) => number | undefined) =>
  (words: string): number | undefined => {
    const at = words.split(' ').indexOf(word);
    if (at < 0) return part(words);
    const before = words.split(' ').slice(0, at).join(' ');
    const after = words
      .split(' ')
      .slice(at + 1)
      .join(' ');
    const count = before === '' ? 1 : part(before);
    const rest = after === '' ? 0 : part(after);
    return count === undefined || rest === undefined || rest >= base ? undefined : count * base + rest;
  };

const belowThousand = composed('cent', 100, (words) => BELOW_100.get(words));
const belowMillion = composed('mille', 1000, belowThousand);

/** The number a French phrase names, whole and alone ("quatre-vingt-douze", "mille deux cents"), or `undefined`. */
export const numberFromWords = (phrase: string): number | undefined =>
  belowMillion(
    phrase
      .replace(/-| et /gu, ' ')
      .replace(/\bune\b/gu, 'un')
      .replace(/\b(vingt|cent)s\b/gu, '$1'),
  );

/** Finds a phrase of number words in folded text; "un" and "une" alone are articles more often than numbers. */
export const NUMBER_WORDS = (() => {
  const word = `(?:${[...BELOW_17.slice(2), 'une?', ...new Set(TENS.join(' ').trim().split(/ +/u)), 'cent', 'mille'].join('|')})s?`;
  return `\\b(?!une?\\b(?![ -](?:cent|mille)))${word}(?:[ -](?:et[ -])?${word})*\\b|\\bzero\\b`;
})();
