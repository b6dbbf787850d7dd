import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDate } from '../../src/normalise/date.ts';
import { blank, loose, several, strict, unreadable, vague } from './outcomes.ts';

interface Written {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly name: string;
  readonly short: string;
  readonly weekday: string;
}

const french = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }).format(date);

const written = (date: Date): Written => ({
  day: String(date.getUTCDate()),
  month: String(date.getUTCMonth() + 1),
  year: String(date.getUTCFullYear()),
  name: french(date, { month: 'long' }),
  short: french(date, { month: 'short' }),
  weekday: french(date, { weekday: 'long' }),
});

const two = (digits: string): string => digits.padStart(2, '0');
const first = (day: string): string => (day === '1' ? '1er' : day);

const NOTATIONS: readonly ((date: Written) => string)[] = [
  ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`,
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${day}-${month}-${year.slice(2)}`,
  ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  ({ day, month, year }) => `${two(day)} ${two(month)} ${year}`,
  ({ day, month, year }) => `${two(day)} / ${two(month)} / ${year}`,
  ({ day, month, year }) => `${two(day)}${two(month)}${year}`,
  ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  ({ day, month, year }) => `${year}${two(month)}${two(day)}`,
  ({ day, name, year }) => `${first(day)} ${name} ${year}`,
  ({ day, name, year }) => `${first(day)} ${name.toUpperCase()} ${year}`,
  ({ day, name, year }) => `${first(day)}${name}${year}`,
  ({ day, short, year }) => `${first(day)} ${short} ${year.slice(2)}`,
  ({ day, name, year }) => `${day}-${name}-${year}`,
  ({ day, name, year, weekday }) => `${weekday} ${first(day)} ${name} ${year}`,
  ({ day, short, year, weekday }) => `Le ${weekday.slice(0, 3)}. ${first(day)} ${short} ${year}`,
  ({ day, name, year }) => `à partir du ${first(day)} ${name} ${year}.`,
];

describe('a date', () => {
  it('of the school year comes back from every notation it is written in', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2021-08-01'), max: new Date('2022-08-31'), noInvalidDate: true }),
        fc.constantFrom(...NOTATIONS),
        (date, write) => {
          const value = date.toISOString().slice(0, 10);
          expect(normaliseDate(write(written(date)))).toMatchObject({ value, reasons: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['04/10/2021', '4-10-2021', '4.10.2021', '2021-10-04', '4 octobre 2021'])(
    'is plain when written %j',
    (text) => {
      expect(normaliseDate(text)).toEqual(strict('2021-10-04'));
    },
  );

  it.each([
    '4 oct. 21',
    '4octobre2021',
    '04102021',
    'lundi 4 octobre 2021',
    'du 4 octobre 2021',
    '4 octobre 2021 inclus',
    '04/10/2021 (au soir)',
    '04\n10\n2021',
    '4 octobr 2021',
    '4 ocotbre 2021',
  ])('is loose when written %j', (text) => {
    expect(normaliseDate(text)).toEqual(loose('2021-10-04'));
  });

  it('on the first of a month may be "1er" or "premier"', () => {
    expect(normaliseDate('1er septembre 2021')).toEqual(strict('2021-09-01'));
    expect(normaliseDate('1ᵉʳ septembre 2021')).toEqual(strict('2021-09-01'));
    expect(normaliseDate('premier septembre 2021')).toEqual(loose('2021-09-01'));
  });

  it('has its day first, always', () => {
    expect(normaliseDate('05/04/2022')).toEqual(strict('2022-04-05'));
    expect(normaliseDate('10/25/2021')).toEqual(unreadable);
  });

  it('must exist', () => {
    expect(normaliseDate('31/02/2021')).toEqual(unreadable);
    expect(normaliseDate('29/02/2022')).toEqual(unreadable);
    expect(normaliseDate('31 avril 2022')).toEqual(unreadable);
    expect(normaliseDate('00/10/2021')).toEqual(unreadable);
  });

  it('whose weekday says another day goes to a person', () => {
    expect(normaliseDate('mardi 4 octobre 2021')).toEqual(vague('2021-10-04'));
  });

  it.each([
    'octobre 2021',
    'courant octobre',
    'début octobre',
    '30 juin',
    '4/10',
    '10/2021',
    'rentrée 2021',
    'mi-juin',
  ])('that names no day of a year has no value: %j', (text) => {
    expect(normaliseDate(text)).toEqual(vague(null));
  });

  it('with a misspelt month that could be two names no month', () => {
    expect(normaliseDate('4 mais 2022')).toEqual(vague(null));
    expect(normaliseDate('4 jui 2022')).toEqual(vague(null));
  });

  it.each(['04/10/2021 (rentrée)', '4 octobre 2021 environ', '4 octobre 2021 à 17 h', 'O4/1O/2021'])(
    'with anything left over goes to a person: %j',
    (text) => {
      expect(normaliseDate(text)).toEqual(vague('2021-10-04'));
    },
  );

  it.each(['du 4 octobre 2021 au 30 juin 2022', '04/10/21-30/06/22', '31/02/2022 ou 04/03/2022'])(
    'of several is none: %j',
    (text) => {
      expect(normaliseDate(text)).toEqual(several);
    },
  );

  it.each(['néant', 'RAS', '/', 'idem', '05 36 49 00 12', 'en cours', '04/10/0021'])('is not %j', (text) => {
    expect(normaliseDate(text)).toEqual(unreadable);
  });

  it('is blank when nothing is written', () => {
    expect(normaliseDate('')).toEqual(blank);
  });
});
