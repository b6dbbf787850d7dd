import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, type TextKind } from '../../src/normalise/normalise.ts';

const KINDS = [
  'integer',
  'number',
  'date',
  'phone',
  'email',
  'text',
  'long_text',
] as const satisfies TextKind[];

/** Pieces of what people write, in any order: nearer to the parsers' borders than random characters. */
const PIECES = [
  '1',
  '25',
  '000',
  ' ',
  ',',
  '.',
  '/',
  '-',
  '+33',
  '(0)',
  'h',
  'x',
  '=',
  'oct',
  'juin',
  '2021',
  'une',
].concat([
  'dizaine',
  'environ',
  'cent',
  'deux',
  '@',
  'example.org',
  '\n',
  '\t',
  '(',
  ')',
  '½',
  '²',
  'O',
  'é',
  '\u202f',
  '…',
  'er',
]);

const answer = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe.each(KINDS)('an answer of kind %s', (kind) => {
  it('never throws, and gives no value its kind cannot have', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const { value } = normaliseText(kind, text);
        if (kind === 'integer') expect(value === null || Number.isSafeInteger(value)).toBe(true);
        else if (kind === 'number') expect(value === null || Number.isFinite(value)).toBe(true);
        else expect(value === null || (typeof value === 'string' && value !== '')).toBe(true);
        if (kind === 'date' && value !== null) expect(value).toMatch(/^(?:19|20)\d\d-\d\d-\d\d$/);
        if (kind === 'phone' && value !== null) expect(value).toMatch(/^\+[1-9]\d{6,14}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('is without value and without review only when it is blank', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const { value, notation, reasons } = normaliseText(kind, text);
        expect(value === null && reasons.length === 0).toBe(notation === 'blank');
        expect(reasons.length > 0).toBe(notation === 'vague' || notation === 'unreadable');
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer that must be of one kind', () => {
  it.each(['integer', 'number', 'date', 'phone', 'email'] as const)('is no page of prose: %s', (kind) => {
    const text = `12 ${'enfants ou jeunes, '.repeat(60_000)}`;
    expect(normaliseText(kind, text)).toEqual({
      value: null,
      notation: 'unreadable',
      reasons: ['unreadable_value'],
    });
  });
});
