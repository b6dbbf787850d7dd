import { isoDate, WEEKDAY } from './calendar.ts';
import { monthOf } from './months.ts';

/** A whole date found in folded text. */
export interface WrittenDate {
  /** As it stands there, weekday included. */
  readonly text: string;
  /** `YYYY-MM-DD`; `null` for a day that does not exist. */
  readonly iso: string | null;
  /** Folded, perhaps shortened; `null` when none is written. */
  readonly weekday: string | null;
}

const GAP = String.raw`[\s/.,:_\\-]`;
const YEAR = String.raw`(?<year>20\d\d|19\d\d|\d\d)`;

/** Every way a whole date is written: the day always before the month, the year last or (four digits) first. */
const SHAPES = [
  `(?<day>\\d{1,2}|premier) ?(?:er|e|eme)?${GAP}{0,3}(?<name>[a-z]{3,10})${GAP}{0,3}${YEAR}`,
  `(?<day>\\d{1,2})(?:er)?${GAP}{1,3}(?<month>\\d{1,2})${GAP}{1,3}${YEAR}`,
  `(?<year>20\\d\\d)${GAP}{1,3}(?<month>\\d{1,2})${GAP}{1,3}(?<day>\\d{1,2})`,
  '(?<day>[0-3]\\d)(?<month>0[1-9]|1[0-2])(?<year>20\\d\\d)',
  '(?<year>20\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)',
].map((shape) => new RegExp(`(?<![\\d/])(?:\\b(?<weekday>${WEEKDAY})[.,]? ?(?:le )?)?${shape}(?!\\d)`, 'gu'));

function resolved(match: RegExpExecArray): WrittenDate[] {
  const { day = '', month, name = '', year = '', weekday = null } = match.groups ?? {};
  const monthNumber = month === undefined ? monthOf(name) : Number(month);
  if (monthNumber === undefined) return [];
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return [
    {
      text: match[0],
      iso: isoDate(fullYear, monthNumber, day === 'premier' ? 1 : Number(day)),
      weekday: weekday ?? null,
    },
  ];
}

/** All whole dates of a folded text, impossible ones included; two-digit years are of this century. */
export const datesIn = (text: string): readonly WrittenDate[] =>
  SHAPES.flatMap((shape) => [...text.matchAll(shape)].flatMap(resolved));
