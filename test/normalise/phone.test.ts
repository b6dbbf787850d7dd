import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhone } from '../../src/normalise/phone.ts';
import { blank, loose, several, strict, unreadable, vague } from './outcomes.ts';

const PLAIN = [
  '05 36 49 00 12',
  '0536490012',
  '05.36.49.00.12',
  '05-36-49-00-12',
  '+33536490012',
  '+33 5 36 49 00 12',
];

const LOOSE = [
  '+33 (0)5 36 49 00 12',
  '+33(0)536490012',
  '0033 5 36 49 00 12',
  '00 33 (0)5 36 49 00 12',
  '(+33) 5 36 49 00 12',
  '05/36/49/00/12',
  '05,36,49,00,12',
  '05 3649 0012',
  '0 536 490 012',
  '536490012',
  'Tél. : 05 36 49 00 12',
  '05 36 49 00 12 (fixe)',
  '05 36 49 00 12 - accueil',
  'Tél. bureau : 05 36 49 00 12',
  '05.36.49.00.12.',
];

describe('a telephone number', () => {
  it.each(PLAIN)('is plain when written %j', (text) => {
    expect(normalisePhone(text)).toEqual(strict('+33536490012'));
  });

  it.each(LOOSE)('is loose when written %j', (text) => {
    expect(normalisePhone(text)).toEqual(loose('+33536490012'));
  });

  it('comes back from any grouping of its digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.array(fc.constantFrom('', ' ', '.', '-'), { minLength: 9, maxLength: 9 }),
        (last, gaps) => {
          const digits = `06399800${String(last).padStart(2, '0')}`;
          const text = [...digits].map((digit, index) => digit + (gaps[index] ?? '')).join('');
          expect(normalisePhone(text)).toMatchObject({ value: `+33${digits.slice(1)}`, reasons: [] });
        },
      ),
    );
  });

  it('of an overseas department has that department’s calling code', () => {
    expect(normalisePhone('0590 12 34 56').value).toBe('+590590123456');
    expect(normalisePhone('0594 12 34 56').value).toBe('+594594123456');
    expect(normalisePhone('0596 12 34 56').value).toBe('+596596123456');
    expect(normalisePhone('0262 12 34 56').value).toBe('+262262123456');
    expect(normalisePhone('0639 01 23 45').value).toBe('+262639012345');
  });

  it('of another country keeps its calling code', () => {
    expect(normalisePhone('+44 20 7946 0018')).toEqual(loose('+442079460018'));
  });

  it.each([
    '05 36 49 00 12 / 06 39 98 00 01',
    '05 36 49 00 12 ou 06 39 98 00 01',
    '0536490012/0639980001',
    '05 36 49 00 12\n06 39 98 00 01',
    'tél : 05.36.49.00.12 - port : 06.39.98.00.01',
  ])('of several is none: %j', (text) => {
    expect(normalisePhone(text)).toEqual(several);
  });

  it('written twice is one, for a person to confirm', () => {
    expect(normalisePhone('05 36 49 00 12 / 05.36.49.00.12')).toEqual(vague('+33536490012'));
  });

  it.each(['05 36 49 00 12 (le soir)', 'Mme Untel 05 36 49 00 12', 'O5 36 49 OO 12', '05 36 49 00 12 ?'])(
    'with anything left over goes to a person: %j',
    (text) => {
      expect(normalisePhone(text)).toEqual(vague('+33536490012'));
    },
  );

  it.each(['05 36 49 00 12 poste 12', '05 36 49 00 12 / 13'])(
    'with more digits beside it may be two: %j',
    (text) => {
      expect(normalisePhone(text)).toEqual(vague('+33536490012', 'several_values'));
    },
  );

  it.each(['05 36 49 00', '05 36 49 00 123', '3949', 'néant', '/', 'RAS', '04/10/2021', '12'])(
    'is not %j',
    (text) => {
      expect(normalisePhone(text)).toEqual(unreadable);
    },
  );

  it('is blank when nothing is written', () => {
    expect(normalisePhone('')).toEqual(blank);
  });
});
