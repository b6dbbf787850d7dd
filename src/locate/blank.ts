import type { FormDefinition } from '../model/form.ts';
import type { PrintedAround } from '../model/place.ts';
import { BOX_ID, type Lexicon, lexiconOf, type Tokens, tokenize, wordsOf } from './tokens.ts';

/** Where one field stands among the blank's tokens. */
export interface BlankField {
  readonly field: string;
  /** First token of its question: the one after the field before it. */
  readonly from: number;
  /** Written answers: the position between tokens where the answer goes (before token `slot`); else -1. */
  readonly slot: number;
  /** Token index of each box: one of a single box, oui then non of a pair, none of a written answer. */
  readonly boxes: readonly number[];
  /** What is printed around a written answer; `null` for boxes. */
  readonly printed: PrintedAround | null;
}

/** A blank form prepared for alignment. */
export interface Blank {
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  /** In printed order. */
  readonly fields: readonly BlankField[];
  /** For each token: index in `fields` of the field whose question or boxes it belongs to. */
  readonly owner: Int32Array;
  /** For each position between tokens (0 … count): 1 where a written answer goes. */
  readonly slotAt: Uint8Array;
  /** For each token: 1 when it begins a question. */
  readonly begins: Uint8Array;
  /** For each token: the signs printed between it and the next, white space out. */
  readonly gaps: readonly string[];
  /** What a match of the token is worth. */
  readonly weights: Float64Array;
}

const BOX_WEIGHT = 1.2;

/** Longer words say more: a matched "de" is little evidence. */
const wordWeight = (word: string): number => (word.length >= 4 ? 1 : word.length >= 2 ? 0.6 : 0.4);

const ink = (text: string): string => text.replace(/\s+/g, '');

/** Prepares a form for {@link locate}. Done once a form and process. */
export function prepareBlank(form: FormDefinition): Blank {
  const { text, slots, boxes } = form.printed;
  const lexicon = lexiconOf(wordsOf(text));
  const tokens = tokenize(text, lexicon);
  const { count, ids, starts, ends } = tokens;

  const boxTokens = Array.from(ids.keys()).filter((index) => ids[index] === BOX_ID);
  const tokenAfter = (at: number): number => {
    const index = starts.findIndex((start) => start >= at);
    return index < 0 ? count : index;
  };
  const written = slots.map(({ field, at, leader }) => {
    const slot = tokenAfter(at);
    return {
      field,
      slot,
      boxes: [],
      last: slot - 1,
      printed: {
        before: ink(text.slice(ends[slot - 1] ?? 0, at)),
        after: ink(text.slice(at, starts[slot] ?? text.length)),
        leader,
      },
    };
  });
  const boxed = [...new Set(boxes.map((box) => box.field))].map((field) => {
    const own = boxTokens.filter((_, index) => boxes[index]?.field === field);
    return { field, slot: -1, boxes: own, last: own.at(-1) ?? 0, printed: null };
  });

  const fields: BlankField[] = [];
  let from = 0;
  for (const { last, ...place } of [...written, ...boxed].sort((a, b) => a.last - b.last)) {
    fields.push({ ...place, from });
    from = last + 1;
  }
  const owner = new Int32Array(count).fill(fields.length - 1);
  for (const [index, { from: first }] of fields.entries()) owner.fill(index, first);
  const slotAt = new Uint8Array(count + 1);
  const begins = new Uint8Array(count);
  for (const { from: first, slot } of fields) {
    if (first < count) begins[first] = 1;
    if (slot >= 0) slotAt[slot] = 1;
  }
  const weights = Float64Array.from(ids, (id) =>
    id === BOX_ID ? BOX_WEIGHT : wordWeight(lexicon.words[id] ?? ''),
  );
  const gaps = Array.from(ends, (end, index) => ink(text.slice(end, starts[index + 1] ?? text.length)));
  return { lexicon, tokens, fields, owner, slotAt, begins, gaps, weights };
}
