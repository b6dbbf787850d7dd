import { DeadEnd } from '../model/failure.ts';
import type { FormDefinition } from '../model/form.ts';
import { type Note, note } from '../model/note.ts';
import type { Located, Place, Span } from '../model/place.ts';
import { type Reason, withReason } from '../model/reason.ts';
import { BOX, type Source } from '../model/source.ts';
import { shareOfDoubledRows, shareOfRows, uniqueRows } from './anchors.ts';
import { straysOf } from './beside.ts';
import { type Blank, type BlankField, prepareBlank } from './blank.ts';
import { type Match, matchTokens } from './match.ts';
import { findQuestion } from './question.ts';
import { quotesNeighbour } from './quote.ts';
import { BOX_ID, type Tokens, tokenize } from './tokens.ts';

/** A form prepared once a process, to be looked for in any number of sources. */
export type Locator = (source: Source) => Located | null;

/** Everything the small functions below look at. */
interface Search {
  readonly blank: Blank;
  readonly returned: Tokens;
  readonly match: Match;
  readonly text: string;
  /** For each returned token that is a box: its index among the source's boxes. */
  readonly boxNumbers: Int32Array;
}

/** Part of the printed words' weight that must be found for the document to be this form. */
const LEAST_FORM = 0.3;
/** Below this part of its rows of words, a document is not looked at more closely. */
const LEAST_ROWS = 0.1;
/** Answers quote the form now and then; when so much of it stands twice, there are two forms. */
const MOST_DOUBLED = 0.3;
/** A question is found when half of its last words are. */
const LEAST_QUESTION = 0.5;
/** Below this, the question was found but is worded differently. */
const SAME_QUESTION = 0.75;

function shareFound({ blank, match }: Search): number {
  let found = 0;
  let all = 0;
  for (const [at, weight] of blank.weights.entries()) {
    all += weight;
    if ((match.ofBlank[at] ?? -1) >= 0) found += weight;
  }
  return found / all;
}

const notFound = (field: BlankField): Place => ({
  field: field.field,
  span: null,
  boxes: [],
  beside: [],
  printed: null,
  reasons: ['question_not_found'],
});

/** An answer ends where the return says the next printed word, wherever that stands in the blank. */
function writtenPlace(search: Search, field: BlankField): Place {
  const { blank, match, returned, text } = search;
  const question = findQuestion(blank, match, field, field.slot);
  if (question.share < LEAST_QUESTION || question.end < 0) return notFound(field);
  const start = returned.ends[question.end] ?? 0;
  let next = question.end + 1;
  while (next < returned.count && match.ofReturned[next] === -1) next++;
  const end = next < returned.count ? (returned.starts[next] ?? text.length) : text.length;
  const expected = field.slot < blank.tokens.count ? field.slot : -1;
  const following = next < returned.count ? (match.ofReturned[next] ?? -1) : -1;
  const written = next > question.end + 1;
  // A box in an answer belongs to no question of the form.
  const unsure =
    text.slice(start, end).includes(BOX) ||
    (written &&
      (following !== expected ||
        !question.whole ||
        quotesNeighbour(blank, returned, field, question.end + 1, next)));
  return {
    field: field.field,
    span: { start, end },
    boxes: [],
    beside: [],
    printed: field.printed,
    reasons: doubts(unsure, question.share),
  };
}

const doubts = (boundaryUnsure: boolean, questionShare: number): readonly Reason[] => [
  ...(boundaryUnsure ? (['boundary_unsure'] as const) : []),
  ...(questionShare < SAME_QUESTION ? (['question_changed'] as const) : []),
];

function boxedPlace(search: Search, field: BlankField): Place {
  const { blank, match, returned, boxNumbers } = search;
  const first = field.boxes[0] ?? 0;
  const pair = field.boxes.length > 1;
  const question = findQuestion(blank, match, field, pair ? first - 1 : first);
  const found = field.boxes.map((at) => match.ofBlank[at] ?? -1);
  if (question.end < 0 || question.share < LEAST_QUESTION || found.includes(-1)) return notFound(field);
  const near = found.every((to, index) => {
    const before = index === 0 ? question.end : (found[index - 1] ?? -1);
    return to > before && to - before <= (pair ? 3 : 2);
  });
  return {
    field: field.field,
    span: { start: returned.ends[question.end] ?? 0, end: returned.ends[found.at(-1) ?? 0] ?? 0 },
    boxes: found.map((to) => boxNumbers[to] ?? -1),
    beside: [],
    printed: null,
    reasons: doubts(!near, question.share),
  };
}

const withBeside = (place: Place, strays: readonly Span[]): Place =>
  strays.length === 0
    ? place
    : { ...place, beside: strays, reasons: withReason(place.reasons, 'text_beside') };

/** Remarks on the form as a whole. What stands before its first word belongs to no question, and is not dropped. */
function notesOn({ match, returned, text }: Search): readonly Note[] {
  const first = match.ofReturned.findIndex((printed) => printed >= 0);
  const before = first > 0 ? text.slice(0, returned.starts[first]).replace(/\s+/g, ' ').trim() : '';
  return [
    ...(match.moved ? [note('section_moved')] : []),
    ...(before === '' ? [] : [note('text_outside', `« ${before} »`)]),
  ];
}

function numberBoxes(returned: Tokens): Int32Array {
  const numbers = new Int32Array(returned.count).fill(-1);
  let count = 0;
  for (const [at, id] of returned.ids.entries()) if (id === BOX_ID) numbers[at] = count++;
  return numbers;
}

/**
 * Prepares the search for one form. The locator answers where in a source each field's answer stands, or `null` when
 * the source is not this form. The same for all sources: reflow, misspellings, missing and moved questions are all
 * just alignment.
 * @throws DeadEnd `several_forms` when the source holds this form more than once: answers would be mixed
 */
export function createLocator(form: FormDefinition): Locator {
  const blank = prepareBlank(form);
  const blankRows = uniqueRows(blank.tokens, blank.begins);
  return (source) => {
    const returned = tokenize(source.text, blank.lexicon);
    const returnedRows = uniqueRows(returned);
    if (shareOfRows(blankRows, returnedRows) < LEAST_ROWS) return null;
    if (shareOfDoubledRows(blankRows, returnedRows) > MOST_DOUBLED) throw new DeadEnd('several_forms');
    const match = matchTokens(blank, blankRows, returnedRows, returned, source.text);
    const search = { blank, returned, match, text: source.text, boxNumbers: numberBoxes(returned) };
    if (shareFound(search) < LEAST_FORM) return null;
    const strays = straysOf(blank, match, returned, source.text);
    const places = blank.fields.map((field, index) => {
      const place = field.slot >= 0 ? writtenPlace(search, field) : boxedPlace(search, field);
      return withBeside(place, strays.get(index) ?? []);
    });
    return { places, notes: notesOn(search) };
  };
}
