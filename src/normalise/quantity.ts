import { AMOUNT, amountOf } from './amount.ts';
import { approximate } from './approximate.ts';
import { calculated } from './calculation.ts';
import { hoursOf } from './hours.ts';
import type { Measure } from './measure.ts';
import { numberFromWords } from './number-words.ts';
import { firstOf, loose, notStrict, type Outcome, type Reader, strict, vague } from './outcome.ts';
import { readTyped } from './typed.ts';

const AMOUNT_AND_REST = new RegExp(`^(${AMOUNT}) ?(.+)$`, 'u');

/** Longest number in words, and its unit: "mille neuf cent quatre-vingt dix huit enfants différents". */
const MOST_WORDS = 12;

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
    if (value === null) return null;
    return /^\d+ ?h(?: ?\d\d)?$/u.test(text) ? strict(value) : loose(value);
  };

const withUnit =
  (measure: Measure): Reader<number> =>
  (text) => {
    const [, digits = '', rest = ''] = AMOUNT_AND_REST.exec(text) ?? [];
    const outcome = measure.unit.test(rest.replace(/\(e?s?\)/gu, '')) ? inDigits(measure)(digits) : null;
    return outcome && notStrict(outcome);
  };

const inWords =
  ({ unit }: Measure): Reader<number> =>
  (text) => {
    const words = text.split(' ', MOST_WORDS + 1);
    if (words.length > MOST_WORDS) return null;
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
    const [, first = '', second = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(text) ?? [];
    const value = once(first.trim())?.value ?? null;
    return value !== null && once(second.trim())?.value === value ? loose(value) : null;
  };

/** All ways to read a number, the plain ones first; `once` reads one number and its unit, nothing left over. */
function readersOf(measure: Measure): readonly Reader<number>[] {
  const once: Reader<number> = (part) =>
    firstOf([inDigits(measure), inHours(measure), withUnit(measure), inWords(measure)], part);
  return [once, repeated(once), calculated(once), approximate];
}

/**
 * Reads a number as people write one: digits, hours and minutes, words, with or without a unit of the measure. What
 * is left over after number and unit makes the answer vague; it never vanishes.
 */
export function quantityReader(measure: Measure): (text: string) => Outcome<number> {
  const readers = readersOf(measure);
  return (text) => readTyped(text, readers);
}
