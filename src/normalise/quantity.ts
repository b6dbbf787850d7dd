import { AMOUNT, amountOf } from './amount.ts';
import { approximate } from './approximate.ts';
import { onlyLeaders } from './characters.ts';
import { fold, withoutEdges } from './fold.ts';
import { hoursOf } from './hours.ts';
import type { Measure } from './measure.ts';
import { numberFromWords } from './number-words.ts';
import {
  BLANK,
  firstOf,
  loose,
  notStrict,
  type Outcome,
  type Reader,
  strict,
  UNREADABLE,
  vague,
} from './outcome.ts';

const AMOUNT_AND_UNIT = new RegExp(`^(${AMOUNT}) ?(.+)$`, 'u');

const inDigits =
  ({ points }: Measure): Reader<number> =>
  (text) => {
    const amount = amountOf(text, points);
    if (amount === null) return null;
    return amount.notation === 'vague' ? vague(amount.value) : { ...amount, reasons: [] };
  };

const inHours =
  ({ hours }: Measure): Reader<number> =>
  (text) => {
    const value = hours ? hoursOf(text) : null;
    return value === null ? null : strict(value);
  };

const withUnit =
  (measure: Measure): Reader<number> =>
  (text) => {
    const [, digits = '', unit = ''] = AMOUNT_AND_UNIT.exec(text) ?? [];
    const outcome = measure.unit.test(unit) ? inDigits(measure)(digits) : null;
    return outcome && notStrict(outcome);
  };

const inWords =
  ({ unit }: Measure): Reader<number> =>
  (text) => {
    const words = text.split(' ');
    for (let count = words.length; count > 0; count--) {
      const value = numberFromWords(words.slice(0, count).join(' '));
      const rest = words.slice(count).join(' ');
      if (value !== undefined) return rest === '' || unit.test(rest) ? loose(value) : null;
    }
    return null;
  };

/** "12 (douze)": the same number twice. */
const repeated =
  (once: Reader<number>): Reader<number> =>
  (text) => {
    const [, first = '', second = ''] = /^(.+?) ?\((.+)\)$/u.exec(text) ?? [];
    const value = once(first)?.value ?? null;
    return value !== null && once(second)?.value === value ? loose(value) : null;
  };

/**
 * A number as people write one: digits, hours and minutes, words, with or without a unit of `measure`. What is left
 * over after number and unit makes the answer vague, never vanishes.
 */
export function readQuantity(text: string, measure: Measure): Outcome<number> {
  const folded = fold(text);
  if (onlyLeaders(folded)) return BLANK;
  const bare = withoutEdges(folded);
  const once: Reader<number> = (part) =>
    firstOf([inDigits(measure), inHours(measure), withUnit(measure), inWords(measure)], part);
  const outcome = firstOf([once, repeated(once), approximate(once)], bare) ?? UNREADABLE;
  return bare === folded ? outcome : notStrict(outcome);
}
