import type { Notation } from '../model/normalised.ts';

export interface Amount {
  readonly value: number;
  readonly notation: Extract<Notation, 'strict' | 'loose' | 'vague'>;
}

/** What a point before three digits means: thousands where only whole numbers are asked, else nobody knows. */
export type Points = 'thousands' | 'doubtful';

/** A way to write an amount in digits. */
interface Shape {
  readonly shape: RegExp;
  /** What its decimals begin with; `''` when it has none. */
  readonly decimals: ',' | '.' | '';
  readonly notation: Amount['notation'];
}

const WHOLE = String.raw`(?:0|[1-9]\d*|[1-9]\d{0,2}(?: \d{3})+)`;

const PLAIN: readonly Shape[] = [
  { shape: new RegExp(`^${WHOLE}$`, 'u'), decimals: '', notation: 'strict' },
  { shape: new RegExp(`^${WHOLE},\\d{1,2}$`, 'u'), decimals: ',', notation: 'strict' },
];

const POINT_AND_THREE = /^[1-9]\d{0,2}\.\d{3}$/u;
const COMMA_AND_THREE = /^[1-9]\d{0,2},\d{3}$/u;

const AMBIGUOUS: Readonly<Record<Points, readonly Shape[]>> = {
  thousands: [
    { shape: POINT_AND_THREE, decimals: '', notation: 'loose' },
    { shape: COMMA_AND_THREE, decimals: '', notation: 'vague' },
  ],
  doubtful: [
    { shape: POINT_AND_THREE, decimals: '', notation: 'vague' },
    { shape: COMMA_AND_THREE, decimals: ',', notation: 'vague' },
  ],
};

const LOOSE: readonly Shape[] = [
  { shape: /^[1-9]\d{0,2}(?:[.']\d{3})+(?:,\d+)?$/u, decimals: ',', notation: 'loose' },
  { shape: /^[\d ]+,\d+$/u, decimals: ',', notation: 'loose' },
  { shape: /^[\d ]+\.\d+$/u, decimals: '.', notation: 'loose' },
  { shape: /^\d+$/u, decimals: '', notation: 'loose' },
];

/** Longest count a form can mean; more digits are a telephone number, a postcode or a slip. */
const MOST_DIGITS = 7;

/** One run of digits with its separators, as {@link amountOf} reads it; for use inside larger patterns. */
export const AMOUNT = String.raw`(?:[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+(?:[.']\d{3})*)(?:[.,]\d+)?`;

/** The amount written in digits ("1 250", "12,5", "1.250"), or `null` when `text` is anything else. */
export function amountOf(text: string, points: Points): Amount | null {
  const known = [...PLAIN, ...AMBIGUOUS[points], ...LOOSE].find(({ shape }) => shape.test(text));
  if (known === undefined || text.replace(/\D/gu, '').length > MOST_DIGITS) return null;
  const [whole = '', fraction = '0'] = known.decimals === '' ? [text] : text.split(known.decimals);
  return { value: Number(`${whole.replace(/\D/gu, '')}.${fraction}`), notation: known.notation };
}
