import type { BoxRole, FieldDefinition, Printed } from '../model/form.ts';
import { BOX } from '../model/source.ts';

/** `{field}`: a written answer goes here. `[field]`: a box of its own; `[field=oui]`, `[field=non]`: one of a pair. */
const MARK = /\{([^{}]*)\}|\[([^[\]=]*)(?:=([^[\]]*))?\]/g;

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

/** Marks that are missing, doubled or of no field. */
export function misprints(template: string, fields: readonly FieldDefinition[]): readonly Misprint[] {
  const wanted = new Set(fields.flatMap(marksOf));
  const seen = new Set<string>();
  const found: Misprint[] = [];
  for (const mark of template.matchAll(MARK)) {
    const line = template.slice(0, mark.index).split('\n').length;
    if (!wanted.has(mark[0])) found.push({ line, reason: `${mark[0]} n’est la marque d’aucun champ` });
    else if (seen.has(mark[0])) found.push({ line, reason: `${mark[0]} figure deux fois` });
    seen.add(mark[0]);
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
    if (mark[1] !== undefined) slots.push({ field: mark[1], at: text.length });
    else {
      boxes.push({ field: mark[2] ?? '', role: ROLES[mark[3] ?? ''] ?? 'seule' });
      text += BOX;
    }
  }
  return { text: text + template.slice(from), slots, boxes };
}
