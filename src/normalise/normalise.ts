import type { Kind } from '../model/kind.ts';
import type { Normalised } from '../model/normalised.ts';
import type { Reading } from '../model/reading.ts';
import { normaliseBox } from './checkbox.ts';
import { normaliseDate } from './date.ts';
import { normaliseEmail } from './email.ts';
import { normaliseInteger } from './integer.ts';
import { normaliseLongText } from './long-text.ts';
import { normaliseNumber } from './number.ts';
import { normalisePhone } from './phone.ts';
import { normaliseLine } from './text.ts';
import { normalisePair } from './yes-no.ts';

/** The kinds whose answer is written out; the others are boxes. */
export type TextKind = Exclude<Kind, 'yes_no' | 'checkbox'>;

const BY_KIND = {
  integer: normaliseInteger,
  number: normaliseNumber,
  date: normaliseDate,
  phone: normalisePhone,
  email: normaliseEmail,
  text: normaliseLine,
  long_text: normaliseLongText,
} as const satisfies { readonly [K in TextKind]: (text: string) => Normalised<K> };

/**
 * The typed value of an answer, or why there is none; never throws.
 * `text` is the answer as read, the form's own dots already removed, paragraphs separated by `\n`; `''` is blank.
 */
export const normaliseText = (kind: TextKind, text: string): Normalised => BY_KIND[kind](text);

/** The typed value of a reading, boxes or words by its kind; where the question is gone there is nothing to value. */
export function normalise(kind: Kind, { raw, text, boxes: [first, second] }: Reading): Normalised {
  if (kind !== 'yes_no' && kind !== 'checkbox') return normaliseText(kind, text);
  if (raw === null || !first) return { value: null, notation: 'blank', reasons: [] };
  return kind === 'yes_no' ? normalisePair(first, second ?? 'unsure') : normaliseBox(first);
}
