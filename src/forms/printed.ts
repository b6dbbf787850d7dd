import type { BoxRole, FieldDefinition, Printed } from '../model/form.ts';
import { BOX } from '../model/source.ts';

/**
 * `{field …}`: a written answer goes here, in place of this leader; a `*` after the leader's signs says that there are
 * more than three of them. `[field]`: a box of its own; `[field=oui]`, `[field=non]`: one of a pair.
 */
const MARK = /\{([^{} ]*) ?([.…_‥]*)(\*?)\}|\[([^[\]=]*)(?:=([^[\]]*))?\]/g;

const ROLES: Readonly<Record<string, BoxRole>> = { oui: 'oui', non: 'non' };

/** What is wrong with a template: where, and why (French). */
export interface Misprint {
  /** 1-based line of the template. */
  readonly line: number;
  readonly reason: string;
}

const marksOf = (field: FieldDefinition): readonly string[] =>
  field.kind === 'yes_no'
    ? [`[${field.id}=oui]`, `[${field.id}=non]`]
    : field.kind === 'checkbox'
      ? [`[${field.id}]`]
      : [`{${field.id}}`];

/** A mark without its leader, as {@link marksOf} names it. */
const bare = (mark: string): string => mark.replace(/ ?[.…_‥]*\*?\}$/, '}');

/** Marks that are missing, doubled or of no field. */
export function misprints(template: string, fields: readonly FieldDefinition[]): readonly Misprint[] {
  const wanted = new Set(fields.flatMap(marksOf));
  const seen = new Set<string>();
  const found: Misprint[] = [];
  for (const mark of template.matchAll(MARK)) {
    const line = template.slice(0, mark.index).split('\n').length;
    const name = bare(mark[0]);
    if (!wanted.has(name)) found.push({ line, reason: `${name} n’est la marque d’aucun champ` });
    else if (seen.has(name)) found.push({ line, reason: `${name} figure deux fois` });
    seen.add(name);
  }
  const last = template.split('\n').length;
  for (const mark of wanted) if (!seen.has(mark)) found.push({ line: last, reason: `${mark} manque` });
  return found;
}

/** The printed words and the places of the answers, from a template without {@link misprints}. */
export function parsePrinted(template: string): Printed {
  const slots: Printed['slots'][number][] = [];
  const boxes: Printed['boxes'][number][] = [];
  let text = '';
  let from = 0;
  for (const mark of template.matchAll(MARK)) {
    text += template.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [, slot, signs = '', many, box = '', role = ''] = mark;
    if (slot !== undefined)
      slots.push({ field: slot, at: text.length, leader: { signs, short: many === '' } });
    else {
      boxes.push({ field: box, role: ROLES[role] ?? 'seule' });
      text += BOX;
    }
  }
  return { text: text + template.slice(from), slots, boxes };
}
