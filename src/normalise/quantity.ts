import { AMOUNT, amountOf } from './amount.ts';
import { approximate } from './approximate.ts';
import { calculated } from './calculation.ts';
import type { Measure } from './measure.ts';
import { numberFromWords } from './number-words.ts';
import { firstOf, loose, notStrict, type Outcome, type Reader, vague } from './outcome.ts';
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

/** "12 (dont 3 nouveaux)": the whole, when the detail is no more than it. */
const withDetail =
  (once: Reader<number>): Reader<number> =>
  (text) => {
    const [, first = '', second = ''] = /^([^()]+?),? ?\(?dont ([^()]+)\)?$/u.exec(text) ?? [];
    const whole = once(first.trim());
    const detail = once(second) ?? once(second.replace(/(?<=[\da-z]) .*$/u, ''));
    return whole && detail && (detail.value ?? 0) <= (whole.value ?? 0) ? notStrict(whole) : null;
  };

const TOTAL = /^(?:(?:au )?total|en tout|soit)[ :=]+/u;

/** All ways to read a number, the plain ones first; `once` reads one number and its unit, nothing left over. */
function readersOf(measure: Measure): readonly Reader<number>[] {
  const simple = [inDigits(measure), ...measure.notations, withUnit(measure), inWords(measure)];
  const once: Reader<number> = (text) => {
    const bare = text.replace(TOTAL, '');
    const outcome = firstOf(simple, bare);
    return outcome && bare !== text ? notStrict(outcome) : outcome;
  };
  return [once, repeated(once), withDetail(once), calculated(once), approximate];
}

/**
 * Reads a number as people write one: digits, hours and minutes, words, with or without a unit of the measure. What
 * is left over after number and unit makes the answer vague; it never vanishes.
 */
export function quantityReader(measure: Measure): (text: string) => Outcome<number> {
  const readers = readersOf(measure);
  return (text) => readTyped(text, readers);
}
