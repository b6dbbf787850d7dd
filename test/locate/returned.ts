import { sections } from '../../src/forms/clas-bilan-2021-2022/fields.ts';
import { form } from '../../src/forms/clas-bilan-2021-2022/index.ts';
import { createLocator } from '../../src/locate/locate.ts';
import { fieldsOf } from '../../src/model/form.ts';
import type { Reading } from '../../src/model/reading.ts';
import { BOX, type BoxState, type Source } from '../../src/model/source.ts';
import { read } from '../../src/read/read.ts';

const LEADERS = '…………………………';

export const fields = fieldsOf({ sections });
export const written = fields.filter((field) => field.kind !== 'yes_no' && field.kind !== 'checkbox');
export const boxed = fields.filter((field) => field.kind === 'yes_no' || field.kind === 'checkbox');

export interface Answers {
  /** Field id → what is written instead of the dots; others keep the dots. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Field id → which of its boxes is ticked: 0 (oui, or the single box) or 1 (non). */
  readonly ticks?: Readonly<Record<string, 0 | 1>>;
}

/** A box that knows its state, so that lines can be moved about. */
const TICKED = '\uE000';

/** The lines of a return: the blank's printed words, with these answers. */
export function linesOf({ texts = {}, ticks = {} }: Answers = {}): readonly string[] {
  const { text, slots, boxes } = form.printed;
  const answerAt = new Map(slots.map(({ field, at }) => [at, texts[field] ?? LEADERS]));
  let box = 0;
  let out = '';
  for (let at = 0; at <= text.length; at++) {
    out += answerAt.get(at) ?? '';
    const char = text[at] ?? '';
    if (char !== BOX) {
      out += char;
      continue;
    }
    const { field, role } = boxes[box++] ?? { field: '', role: 'seule' };
    out += ticks[field] === (role === 'non' ? 1 : 0) ? TICKED : BOX;
  }
  return out.trimEnd().split('\n');
}

function sourceOf(lines: readonly string[]): Source {
  const marked = `${lines.join('\n')}\n`;
  const boxes = [...marked.matchAll(/[\uFDD0\uE000]/g)].map(
    ([char]): BoxState => (char === TICKED ? 'ticked' : 'empty'),
  );
  return {
    route: 'docx',
    text: marked.replaceAll(TICKED, BOX),
    boxes,
    pages: null,
    notes: [],
    where: () => null,
  };
}

const locate = createLocator(form);

/** Codes and sentences of what is remarked on the form as a whole. */
export const notesOf = (lines: readonly string[]) => locate(sourceOf(lines))?.notes;

/** What is read from these lines, by field id; `null` when they are not this form. */
export function readingsOf(lines: readonly string[]): ReadonlyMap<string, Reading> | null {
  const source = sourceOf(lines);
  const located = locate(source);
  if (!located) return null;
  const known = new Map(fields.map((field) => [field.id, field]));
  return new Map(
    located.places.flatMap((place) => {
      const field = known.get(place.field);
      return field ? [[field.id, read(source, field, place)] as const] : [];
    }),
  );
}
