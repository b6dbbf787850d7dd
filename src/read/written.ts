import type { Place, PrintedAround } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { withReason } from '../model/reason.ts';
import { BOX, CELL, type Source } from '../model/source.ts';
import { type Freed, withoutLeaders } from './leaders.ts';

/** How a box that a respondent typed in an answer is noted down. */
const GLYPHS = { ticked: '☒', empty: '☐', cancelled: '☐', unsure: '☐' } as const;

/** A slice of a source as text: cells separated by a tab, so that two numbers never join, boxes as glyphs. */
export function textOf(source: Source, start: number, end: number): string {
  const slice = source.text.slice(start, end).replaceAll(CELL, '\t');
  if (!slice.includes(BOX)) return slice;
  let number = source.text.slice(0, start).split(BOX).length - 1;
  return slice.replaceAll(BOX, () => GLYPHS[source.boxes[number++] ?? 'unsure']);
}

/** Drops, sign by sign, punctuation that the blank prints, as far as it is still there. */
const withoutBefore = (text: string, signs: string): string =>
  [...signs].reduce((rest, sign) => (rest.startsWith(sign) ? rest.slice(1).trimStart() : rest), text.trim());

const withoutAfter = (text: string, signs: string): string =>
  [...signs].reduceRight(
    (rest, sign) => (rest.endsWith(sign) ? rest.slice(0, -1).trimEnd() : rest),
    text.trim(),
  );

/** The answer alone. What is printed after the dots stands before an answer that was written behind it. */
function answerIn(slice: string, { before, after, leader }: PrintedAround): Freed {
  const { text, unsure } = withoutLeaders(withoutAfter(withoutBefore(slice, before), after), leader);
  return { text: withoutBefore(text, after), unsure };
}

/** Dots are never part of a number, a date, a phone number or an address: there is no doubt whose they are. */
const withoutLastDots = (text: string): string => text.replace(/\s*(?:…|\.{2,})$/, '');

/**
 * Reads a written answer: the text between the question and what is printed next.
 * @param prose whether the answer is words, in which dots can be the respondent's
 */
export function readWritten(source: Source, place: Place, prose: boolean): Reading {
  const { field, span, printed, beside } = place;
  if (!span || !printed) return { field, text: '', boxes: [], raw: null, reasons: place.reasons };
  const answer = answerIn(textOf(source, span.start, span.end), printed);
  const text = prose ? answer.text : withoutLastDots(answer.text);
  const reasons = prose && answer.unsure ? withReason(place.reasons, 'boundary_unsure') : place.reasons;
  const strays = beside.map(({ start, end }) => textOf(source, start, end).trim());
  const raw = [text, ...strays].filter((part) => part !== '').join(' | ');
  return { field, text, boxes: [], raw: raw === '' ? null : raw, reasons };
}
