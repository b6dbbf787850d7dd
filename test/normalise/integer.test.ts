import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseInteger } from '../../src/normalise/integer.ts';
import { blank, loose, several, strict, unreadable, vague } from './outcomes.ts';

const grouped = (count: number, separator: string): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);

const NOTATIONS: readonly ((count: number) => string)[] = [
  (count) => String(count),
  (count) => grouped(count, ' '),
  (count) => grouped(count, '\u00a0'),
  (count) => grouped(count, '\u202f'),
  (count) => grouped(count, '\u2009'),
  (count) => grouped(count, '.'),
  (count) => `${count},0`,
  (count) => `${count} enfants`,
  (count) => `${grouped(count, ' ')} élèves différents`,
  (count) => `${count} semaines d’activité`,
  (count) => `${count}.`,
  (count) => ` : ${count}`,
  (count) => String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];

describe('an integer', () => {
  it('comes back from every notation it is written in', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.constantFrom(...NOTATIONS), (count, write) => {
        expect(normaliseInteger(write(count))).toMatchObject({ value: count, reasons: [] });
      }),
    );
  });

  it('is 0 when 0 is written, and blank when nothing is', () => {
    expect(normaliseInteger('0')).toEqual(strict(0));
    expect(normaliseInteger('')).toEqual(blank);
    expect(normaliseInteger(' \u00a0\n')).toEqual(blank);
    expect(normaliseInteger('…')).toEqual(blank);
  });

  it.each(['1 250', '1\u00a0250', '1\u202f250'])('has its thousands apart by any space: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(strict(1250));
  });

  it.each(['1.250', "1'250", '1 250 jeunes', '01250', '1250.'])('is loose when written %j', (text) => {
    expect(normaliseInteger(text)).toEqual(loose(1250));
  });

  it('is never joined over a line end or a tab', () => {
    expect(normaliseInteger('1\n250')).toEqual(several);
    expect(normaliseInteger('12\t140')).toEqual(several);
  });

  it.each([
    ['douze', 12],
    ['Vingt et un enfants', 21],
    ['soixante-dix', 70],
    ['quatre-vingt-dix-sept', 97],
    ['cent vingt', 120],
    ['mille deux cents', 1200],
    ['zéro', 0],
    ['une', 1],
  ])('may be written in words: %j', (text, value) => {
    expect(normaliseInteger(text)).toEqual(loose(value));
  });

  it('may be written twice, in digits and in words that agree', () => {
    expect(normaliseInteger('12 (douze)')).toEqual(loose(12));
    expect(normaliseInteger('12 (treize)')).toEqual(vague(12, 'several_values'));
  });

  it.each([
    '2 salarié(e)s',
    '2 bénévoles',
    '2 groupes',
    '2 sem.',
    '2 familles au total',
    'Total : 2',
    'soit 2',
    '2 enf.',
  ])('may have its unit beside it: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(loose(2));
  });

  it.each([
    '30 h',
    '30 semaines et demie',
    '30 enfants du CE2 au CM2',
    'n° 30',
    '-30',
    '30 %',
    '30²',
    '30½',
    '30+',
    '30 par semaine',
  ])('with anything left over goes to a person: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(vague(30));
  });

  it.each([
    'environ 30',
    '30 env.',
    '~30',
    'plus de 30',
    'une trentaine',
    "Une trentaine d'enfants",
    'trois dizaines',
  ])('that is approximate has its likeliest value: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(vague(30));
  });

  it.each([
    '2 x 60',
    '2x60',
    '2 × 60',
    '2 fois 60',
    '100 + 20',
    '2 x 60 = 120',
    '2 x 60 soit 120',
    '2 * 50 + 20',
  ])('that the respondent calculates is worked out: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(vague(120));
  });

  it('whose calculation does not come out has two values', () => {
    expect(normaliseInteger('10 + 5 = 16')).toEqual(several);
  });

  it.each([
    '4 ou 5',
    '4-5',
    '4 à 5',
    '4/5',
    'quatre ou cinq',
    'un ou deux',
    '20 enfants inscrits, moyenne de 15',
    '12 14',
  ])('of several is none: %j', (text) => {
    expect(normaliseInteger(text)).toEqual(several);
  });

  it.each(['12 (dont 3 nouveaux)', '12 dont trois nouveaux', '12 enfants, dont 12 au collège'])(
    'is the whole that a detail is part of: %j',
    (text) => {
      expect(normaliseInteger(text)).toEqual(loose(12));
    },
  );

  it('is the first of several when the others explain it, for a person to confirm', () => {
    expect(normaliseInteger('12 (7 filles, 5 garçons)')).toEqual(vague(12, 'several_values'));
    expect(normaliseInteger('12 dont 30 nouveaux')).toEqual(vague(12, 'several_values'));
  });

  it('typed with the letter O for zero goes to a person', () => {
    expect(normaliseInteger('O')).toEqual(vague(0));
    expect(normaliseInteger('1O')).toEqual(vague(10));
  });

  it.each(['12,5', '1.5', '36 et demi, soit 36,5', '½', '0,5'])('has no fraction: %j', (text) => {
    expect(normaliseInteger(text).value).toBeNull();
    expect(normaliseInteger(text).reasons).not.toEqual([]);
  });

  it.each(['néant', 'RAS', '/', '-', 'aucun', 'sans objet', 'idem', 'quelques', '0536490012'])(
    'is not %j',
    (text) => {
      expect(normaliseInteger(text)).toEqual(unreadable);
    },
  );

  it('with a comma before three digits is doubtful: thousands in English, a fraction in French', () => {
    expect(normaliseInteger('1,250')).toEqual(vague(1250));
  });
});
