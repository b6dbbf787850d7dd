import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { BOX, type BoxState, CELL, type Source } from '../model/source.ts';
import { textOf } from './written.ts';

const GLYPHS: Readonly<Record<BoxState, string>> = { ticked: '☒', empty: '☐', cancelled: '■', unsure: '?' };

/** A sign that people type for a tick, alone. */
const TYPED_MARK = /^[xX×✓✔✗✘√]$/u;

/**
 * A mark typed beside an empty box ticks the box it stands nearest to, when one stands nearer than the other. The
 * distance is in characters of the document; it is evidence for a person's decision, never a decision.
 */
function typedMark(source: Source, place: Place, states: readonly BoxState[]): readonly BoxState[] {
  const [span] = place.beside;
  if (!place.span || !span || place.beside.length > 1 || states.includes('ticked')) return states;
  const between = source.text.slice(span.start, span.end).replaceAll(CELL, ' ');
  const mark = between.trim();
  if (!TYPED_MARK.test(mark)) return states;
  const at = span.start + between.indexOf(mark);
  const distances = place.boxes.map((box) => Math.abs(boxOffset(source, box) - at));
  const nearest = Math.min(...distances);
  if (distances.filter((distance) => distance === nearest).length > 1) return states;
  return states.map((state, index) => (distances[index] === nearest ? 'ticked' : state));
}

function boxOffset(source: Source, box: number): number {
  let offset = -1;
  for (let number = 0; number <= box; number++) offset = source.text.indexOf(BOX, offset + 1);
  return offset;
}

const noteDown = (states: readonly BoxState[]): string =>
  states.length > 1
    ? `oui ${GLYPHS[states[0] ?? 'unsure']} non ${GLYPHS[states[1] ?? 'unsure']}`
    : GLYPHS[states[0] ?? 'unsure'];

/** Reads the boxes of a field, and what was written beside them. */
export function readBoxed(source: Source, place: Place): Reading {
  const { field, reasons } = place;
  if (!place.span) return { field, text: '', boxes: [], raw: null, reasons };
  const states = place.boxes.map((box) => source.boxes[box] ?? 'unsure');
  const beside = place.beside.map((span) => textOf(source, span.start, span.end).trim());
  return {
    field,
    text: '',
    boxes: typedMark(source, place, states),
    raw: [noteDown(states), ...beside].filter((part) => part !== '').join(' | '),
    reasons,
  };
}
