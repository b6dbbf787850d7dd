import type { Notation } from '../model/normalised.ts';

export interface Amount {
  readonly value: number;
  readonly notation: Extract<Notation, 'strict' | 'loose' | 'vague'>;
}

/** What a point before three digits means: thousands where only whole numbers are asked, else nobody knows. */
export type Points = 'thousands' | 'doubtful';

const GROUPED = String.raw`[1-9]\d{0,2}(?: \d{3})+`;

/** How an amount in digits can be written, most plain first, and the character that starts its decimals. */
const SHAPES: readonly {
  shape: RegExp;
  decimals: ',' | '.' | '';
  notation: (points: Points) => Amount['notation'];
}[] = [
  { shape: new RegExp(`^(?:0|[1-9]\\d*|${GROUPED})$`, 'u'), decimals: '', notation: () => 'strict' },
  {
    shape: new RegExp(`^(?:0|[1-9]\\d*|${GROUPED}),\\d{1,2}$`, 'u'),
    decimals: ',',
    notation: () => 'strict',
  },
  {
    shape: /^[1-9]\d{0,2}\.\d{3}$/u,
    decimals: '',
    notation: (points) => (points === 'thousands' ? 'loose' : 'vague'),
  },
  { shape: /^[1-9]\d{0,2},\d{3}$/u, decimals: '', notation: () => 'vague' },
  { shape: /^[1-9]\d{0,2}(?:[.']\d{3})+(?:,\d+)?$/u, decimals: ',', notation: () => 'loose' },
  { shape: /^[\d ]+,\d+$/u, decimals: ',', notation: () => 'loose' },
  { shape: /^[\d ]+\.\d+$/u, decimals: '.', notation: () => 'loose' },
  { shape: /^\d+$/u, decimals: '', notation: () => 'loose' },
];

/** Longest count a form can mean; more digits are a telephone number, a postcode or a slip. */
const MOST_DIGITS = 7;

/** One run of digits with its separators, as {@link amountOf} reads it; for use inside larger patterns. */
export const AMOUNT = String.raw`(?:[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+(?:[.']\d{3})*)(?:[.,]\d+)?`;

/** The amount written in digits ("1 250", "12,5", "1.250"), or `null` when `text` is anything else. */
export function amountOf(text: string, points: Points): Amount | null {
  const known = SHAPES.find(({ shape }) => shape.test(text));
  if (known === undefined || text.replace(/\D/gu, '').length > MOST_DIGITS) return null;
  const [whole = '', decimals = '0'] = known.decimals === '' ? [text] : text.split(known.decimals);
  return {
    value: Number(`${whole.replace(/\D/gu, '')}.${decimals}`),
    notation: known.notation(points),
  };
}
