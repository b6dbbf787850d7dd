import { AMOUNT, amountOf } from './amount.ts';
import { HOURS, hoursOf } from './hours.ts';
import { NUMBER_WORDS, numberFromWords } from './number-words.ts';
import { type Reader, SEVERAL, vague } from './outcome.ts';

const ROUND_NUMBERS = new Map([
  ['huitaine', 8],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
]);

const MENTION = new RegExp(
  [
    `(?:(?<count>[a-z]+) )?(?<round>${[...ROUND_NUMBERS.keys()].join('|')})s?\\b`,
    `(?<![a-z\\d.,])(?<hours>${HOURS})`,
    `(?<![a-z\\d.,])(?<digits>${AMOUNT})`,
    `(?<words>${NUMBER_WORDS})`,
  ].join('|'),
  'gu',
);

function valueNamed({
  count = '',
  round,
  hours,
  digits,
  words = '',
}: Partial<Record<string, string>>): number | null {
  if (round !== undefined) return (ROUND_NUMBERS.get(round) ?? 0) * (numberFromWords(count) ?? 1);
  if (hours !== undefined) return hoursOf(hours);
  if (digits !== undefined) return amountOf(digits, 'thousands')?.value ?? null;
  return numberFromWords(words) ?? null;
}

/** "1O", or "O" alone, typed with the letter. */
const letterForZero: Reader<number> = (text) => {
  const value = /^[\do]*o[\do]*$/u.test(text) ? amountOf(text.replaceAll('o', '0'), 'thousands') : null;
  return value && vague(value.value);
};

/** The one number mentioned among other words; the first of several only when the others are details of it. */
const mentioned: Reader<number> = (text) => {
  const mentions = [...text.matchAll(MENTION)];
  const values = mentions.map((mention) => valueNamed(mention.groups ?? {}));
  const [first = null] = values;
  if (first === null) return mentions.length > 1 ? SEVERAL : null;
  if (new Set(values).size === 1) return vague(first);
  const between = text.slice(mentions[0]?.index, mentions[1]?.index);
  return /\(|\bdont\b/u.test(between) ? vague(first, 'several_values') : SEVERAL;
};

/** What a person must look at, with the likeliest value: "une dizaine", "environ 30", "4 ou 5". */
export const approximate: Reader<number> = (text) => letterForZero(text) ?? mentioned(text);
