import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseNumber } from '../../src/normalise/number.ts';
import { blank, loose, several, strict, unreadable, vague } from './outcomes.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

describe('a number', () => {
  it.each([
    ['12,5', 12.5],
    ['12', 12],
    ['1 250', 1250],
    ['1 250,50', 1250.5],
    ['0', 0],
    ['120 h', 120],
    ['120h', 120],
    ['36h30', 36.5],
    ['36 h 30', 36.5],
  ])('is plain when written %j', (text, value) => {
    expect(normaliseNumber(text)).toEqual(strict(value));
  });

  it.each([
    ['12.5', 12.5],
    ['120 heures', 120],
    ['cent vingt heures', 120],
    ['120 h/an', 120],
    ['120 heures par an', 120],
    ['1 250 h', 1250],
    ['36 h 30 min', 36.5],
    ['36 heures et 30 minutes', 36.5],
    ['36:30', 36.5],
    ['1 250 h 30', 1250.5],
    ['1.250,50', 1250.5],
    ['0,250', 0.25],
    ['5 enfants par accompagnateur', 5],
    ['5 enfants pour 1 accompagnateur', 5],
    ['5,5 enfants', 5.5],
  ])('may be written %j', (text, value) => {
    expect(normaliseNumber(text)).toEqual(loose(value));
  });

  it('of hours and minutes is hours and their fraction', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.nat(59),
        fc.constantFrom('h', ' h ', 'H', ' heures '),
        (hours, minutes, h) => {
          expect(normaliseNumber(`${hours}${h}${twoDigits(minutes)}`)).toMatchObject({
            value: hours + minutes / 60,
            reasons: [],
          });
        },
      ),
    );
  });

  it('comes back from comma and point', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(',', '.'),
        (whole, cents, point) => {
          const value = Number(`${whole}.${twoDigits(cents)}`);
          expect(normaliseNumber(`${whole}${point}${twoDigits(cents)}`)).toMatchObject({
            value,
            reasons: [],
          });
        },
      ),
    );
  });

  it('with a point before three digits is doubtful: thousands as people type them, or a fraction', () => {
    expect(normaliseNumber('1.250')).toEqual(vague(1250));
  });

  it('with a comma before three digits is doubtful too: a fraction in French, thousands elsewhere', () => {
    expect(normaliseNumber('5,333')).toEqual(vague(5.333));
  });

  it.each([
    '2 x 60 h',
    '2x60h',
    '60h x 2',
    '2 fois 60 heures',
    'environ 120 h',
    '120 h (hors bilan)',
    '4 h x 30 semaines',
  ])('that is calculated, approximate or explained goes to a person: %j', (text) => {
    expect(normaliseNumber(text)).toEqual(vague(120));
  });

  it.each(['1 pour 5', '1 adulte pour 5 enfants', 'un animateur pour 5'])(
    'of children for one helper is the children’s: %j',
    (text) => {
      expect(normaliseNumber(text)).toEqual(vague(5));
    },
  );

  it('of a week is not that of a year', () => {
    expect(normaliseNumber('4 h par semaine')).toEqual(vague(4));
  });

  it('does not show binary fractions', () => {
    expect(normaliseNumber('3 x 0,1')).toEqual(vague(0.3));
  });

  it.each(['17h-19h', '2 pour 5', '5 à 6', '5/1', '250 h, puis 30 h'])('of several is none: %j', (text) => {
    expect(normaliseNumber(text)).toEqual(several);
  });

  it.each(['36h75', 'néant', '/', 'RAS', 'beaucoup', 'h', '½'])('is not %j', (text) => {
    expect(normaliseNumber(text)).toEqual(unreadable);
  });

  it('is blank when only the form’s dots are left', () => {
    expect(normaliseNumber('….')).toEqual(blank);
  });
});
