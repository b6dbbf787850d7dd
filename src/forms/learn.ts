import type { FieldDefinition } from '../model/form.ts';
import { BOX, type Source } from '../model/source.ts';

/**
 * Leaders that hold the place of an answer: a run of dots or underscores, or a lone `…`, unless it ends a word or an
 * aside ("BEP…", "les familles …)"). Runs with only white space between them are one place.
 */
const LEADERS = /(?<![\p{L}\p{N}])(?:[.…_‥]*[…_‥][.…_‥]*|\.{4,})(?:\s*[.…_‥]{2,})*(?!\s*\))/gu;

const SHORT = 3;

/** A short leader as it is; of a long one the different signs, and `*`. */
function leaderMark(leader: string): string {
  const signs = leader.replace(/\s+/g, '');
  return signs.length <= SHORT ? signs : `${[...new Set(signs)].join('')}*`;
}

/**
 * The template of a form, learned from its blank document: the printed text with the mark of a field at each leader
 * and each box, the fields taken in order. White space is folded; the template is for people to read.
 * @throws Error when the document's places are not as many as the fields need
 */
export function learnTemplate(blank: Source, fields: readonly FieldDefinition[]): string {
  const written = fields.filter((field) => field.kind !== 'yes_no' && field.kind !== 'checkbox');
  const boxMarks = fields.flatMap((field) =>
    field.kind === 'yes_no'
      ? [`[${field.id}=oui]`, `[${field.id}=non]`]
      : field.kind === 'checkbox'
        ? [`[${field.id}]`]
        : [],
  );
  let slots = 0;
  let boxes = 0;
  const template = blank.text
    .replace(LEADERS, (leader) => `{${written[slots++]?.id ?? '?'} ${leaderMark(leader)}}`)
    .replaceAll(BOX, () => boxMarks[boxes++] ?? '[?]')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  if (slots !== written.length || boxes !== boxMarks.length) {
    throw new Error(
      `The document has ${slots} written places and ${boxes} boxes; the fields need ${written.length} and ${boxMarks.length}.`,
    );
  }
  return `${template}\n`;
}
