import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { BOX, CELL, type Source } from '../model/source.ts';
import { withoutLeaders } from './leaders.ts';

/** How a box that a respondent typed in an answer is noted down. */
const GLYPHS = { ticked: '☒', empty: '☐', cancelled: '☐', unsure: '☐' } as const;

/** A slice of a source as text: cells separated by a space, boxes as glyphs. */
export function textOf(source: Source, start: number, end: number): string {
  const slice = source.text.slice(start, end).replaceAll(CELL, ' ');
  if (!slice.includes(BOX)) return slice;
  let number = source.text.slice(0, start).split(BOX).length - 1;
  return slice.replaceAll(BOX, () => GLYPHS[source.boxes[number++] ?? 'unsure']);
}

/** Drops, sign by sign, what the blank prints around the answer, as far as it is still there. */
function withoutPrinted(text: string, { before, after }: Place['printed']): string {
  let answer = text.trim();
  for (const sign of before) if (answer.startsWith(sign)) answer = answer.slice(1).trimStart();
  for (const sign of [...after].reverse()) if (answer.endsWith(sign)) answer = answer.slice(0, -1).trimEnd();
  return answer;
}

/** Reads a written answer: the text between the question and what is printed next. */
export function readWritten(source: Source, place: Place): Reading {
  const { field, reasons } = place;
  if (!place.span) return { field, text: '', boxes: [], raw: null, reasons };
  const { start, end } = place.span;
  const text = withoutLeaders(withoutPrinted(textOf(source, start, end), place.printed));
  const beside = place.beside.map((span) => textOf(source, span.start, span.end).trim());
  const raw = [text, ...beside].filter((part) => part !== '').join(' | ');
  return { field, text, boxes: [], raw: raw === '' ? null : raw, reasons };
}
