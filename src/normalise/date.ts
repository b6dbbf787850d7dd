import type { Normalised } from '../model/normalised.ts';
import { fallsOn } from './calendar.ts';
import { isMonthName, monthOf } from './months.ts';
import { firstOf, loose, type Reader, SEVERAL, strict, UNREADABLE, vague } from './outcome.ts';
import { readTyped } from './typed.ts';
import { datesIn } from './written-date.ts';

const PLAIN_DIGITS = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d)$/u;
const PLAIN_WORDS = /^(?:1er|\d{1,2}) ([a-z]+) \d{4}$/u;

const isPlain = (text: string): boolean =>
  PLAIN_DIGITS.test(text) || isMonthName(PLAIN_WORDS.exec(text)?.[1] ?? '');

/** What may stand before a date without changing it. */
const LEAD = /^(?:a (?:partir|compter) du|depuis le|des le|jusqu'au|le|du|au) (?=.*\d)/u;

/** What may stand after it. */
const REMARK = / \(?(?:inclus|(?:au )?(?:soir|matin))\)?$/u;

const whole: Reader<string> = (text) => {
  const bare = text.replace(LEAD, '').replace(REMARK, '');
  const date = datesIn(bare).find((written) => written.text === bare);
  if (date === undefined) return null;
  if (date.iso === null) return UNREADABLE;
  if (date.weekday !== null && !fallsOn(date.iso, date.weekday)) return vague(date.iso);
  return isPlain(text) ? strict(date.iso) : loose(date.iso);
};

/** A date among other words. */
const mentioned: Reader<string> = (text) => {
  const days = new Set(datesIn(text).map(({ iso }) => iso));
  const [day = null] = days;
  if (days.size > 1) return SEVERAL;
  return day === null ? null : vague(day);
};

/** "octobre 2021", "courant octobre", "30 juin", "4/10": a time, but no day of a year. */
const partial: Reader<string> = (text) =>
  /^\d{1,2}[/.-](?:\d{1,2}|20\d\d)$|\b20\d\d\b/u.test(text) ||
  text.split(/[^a-z]+/u).some((word) => monthOf(word))
    ? vague<string>(null)
    : null;

/** "O4/1O/2021", typed with the letter. */
const letterForZero: Reader<string> = (text) => {
  const mended = text.replace(/(?<=^|[\d/. -])o(?=\d)|(?<=\d)o(?![a-z])/gu, '0');
  const iso = mended === text ? null : (firstOf([whole, mentioned], mended)?.value ?? null);
  return iso === null ? null : vague(iso);
};

/**
 * A day as French people write it, day first: "04/10/2021", "4 oct. 21", "lundi 4 octobre 2021". A day that does
 * not exist is unreadable; a time without day or year, or a weekday that contradicts the date, is vague.
 */
export const normaliseDate = (text: string): Normalised<'date'> =>
  readTyped(text.replace(/\s+/gu, ' '), [whole, mentioned, letterForZero, partial]);
