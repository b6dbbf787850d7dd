import { type Reader, SEVERAL, vague } from './outcome.ts';

const TIMES = / ?(?:[*×]|(?<![a-z]{2})x(?![a-z])|\bfois\b) ?/u;
const PLUS = / ?\+ ?/u;
const EQUALS = / ?(?:=|\bsoit\b) ?/u;

/** Larger results come from something else than a sum of hours or children. */
const MOST = 9_999_999;

/** Binary fractions must not show: 3 × 0,1 is 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** A number with whatever word it counts: "34 semaines" is a factor of hours, though no number of hours. */
const operand =
  (once: Reader<number>) =>
  (text: string): number =>
    once(text)?.value ?? once(text.replace(/(?<=\d) ?[a-z.' ]+$/u, ''))?.value ?? Number.NaN;

/** "2 x 60 h", "10 + 5", "2 x 60 = 120": the respondent's sum, worked out; a result that differs is a second value. */
export const calculated =
  (once: Reader<number>): Reader<number> =>
  (text) => {
    const [left = '', ...results] = text.split(EQUALS);
    const terms = left.split(PLUS).map((term) => term.split(TIMES).map(operand(once)));
    const value = rounded(terms.reduce((sum, factors) => sum + factors.reduce((a, b) => a * b, 1), 0));
    if (terms.flat().length < 2 || !(value <= MOST)) return null;
    return results.every((result) => operand(once)(result) === value) ? vague(value) : SEVERAL;
  };
