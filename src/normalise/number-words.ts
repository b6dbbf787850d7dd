const BELOW_17 =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS = 'dix vingt trente quarante cinquante soixante'.split(' ');

/** French name of 0 to 99, words separated by one space, without "et" and plural s. */
function nameOf(n: number): string {
  if (n < 17) return BELOW_17[n] ?? '';
  if (n > 80) return `quatre vingt ${nameOf(n - 80)}`;
  if (n === 80) return 'quatre vingt';
  const ten = Math.min(Math.floor(n / 10), TENS.length);
  const rest = n - ten * 10;
  return rest === 0 ? (TENS[ten - 1] ?? '') : `${TENS[ten - 1]} ${nameOf(rest)}`;
}

const BELOW_100 = new Map(Array.from({ length: 100 }, (_, n) => [nameOf(n), n] as const));

/** A number written as how many times `base`, the word for it, and a rest below it: "deux cent trois". */
const composed =
  (word: string, base: number, part: (words: string) => number | undefined) =>
  (words: string): number | undefined => {
    const list = words.split(' ');
    const at = list.indexOf(word);
    if (at < 0) return part(words);
    const count = at === 0 ? 1 : part(list.slice(0, at).join(' '));
    const rest = at === list.length - 1 ? 0 : part(list.slice(at + 1).join(' '));
    return count === undefined || rest === undefined || rest >= base ? undefined : count * base + rest;
  };

const belowHundred = (words: string): number | undefined => BELOW_100.get(words);
const belowThousand = composed('cent', 100, belowHundred);
const belowMillion = composed('mille', 1000, belowThousand);

/** The number a folded French phrase names, whole and alone ("quatre-vingt-douze", "mille deux cents"). */
export const numberFromWords = (phrase: string): number | undefined =>
  belowMillion(
    phrase
      .replace(/-| et /gu, ' ')
      .replace(/\bune\b/gu, 'un')
      .replace(/\b(vingt|cent)s\b/gu, '$1'),
  );

const WORD = `(?:${[...BELOW_17, ...TENS, 'une', 'cent', 'mille'].join('|')})s?\\b`;

/** Finds such a phrase among others. "Un" and "une" are articles more often than numbers, unless a choice follows. */
export const NUMBER_WORDS = `(?!une?\\b(?![ -](?:cent|mille|ou|a)\\b))\\b${WORD}(?:[ -](?:et[ -])?${WORD})*`;
