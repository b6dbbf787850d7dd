import { z } from 'zod';
import type { SectionDefinition } from '../model/form.ts';
import type { Kind, Value, ValueOf } from '../model/kind.ts';

type FieldOf<Section extends SectionDefinition> = Section['fields'][number];

/** `calendrier.date_debut` → `date_debut` */
type NameOf<Id extends string> = Id extends `${string}.${infer Name}` ? Name : never;

/** The answers of a form by section and field name, each of its kind or `null`: derived from the form's data. */
export type Answers<Sections extends readonly SectionDefinition[]> = {
  readonly [Section in Sections[number] as Section['id']]: {
    readonly [Field in FieldOf<Section> as NameOf<Field['id']>]: ValueOf[Field['kind']] | null;
  };
};

const SCHEMAS = {
  yes_no: z.boolean(),
  checkbox: z.boolean(),
  integer: z.int(),
  number: z.number(),
  date: z.iso.date(),
  phone: z.e164(),
  email: z.email().lowercase(),
  text: z.string().min(1),
  long_text: z.string().min(1),
} as const satisfies { readonly [K in Kind]: z.ZodType<ValueOf[K]> };

const nameOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** Zod schema of a form's answers, nested by section; unknown sections and fields are refused. */
export function schemaOf<const Sections extends readonly SectionDefinition[]>(
  sections: Sections,
): z.ZodType<Answers<Sections>> {
  const bySection = sections.map((section) => [
    section.id,
    z.strictObject(
      Object.fromEntries(section.fields.map((one) => [nameOf(one.id), SCHEMAS[one.kind].nullable()])),
    ),
  ]);
  return z.strictObject(Object.fromEntries(bySection)) as unknown as z.ZodType<Answers<Sections>>;
}

/** Values by field id, nested by section as the schema wants them. A field without value is `null`. */
export function nest(
  sections: readonly SectionDefinition[],
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Readonly<Record<string, Value>>>> {
  return Object.fromEntries(
    sections.map((section) => [
      section.id,
      Object.fromEntries(section.fields.map((one) => [nameOf(one.id), values[one.id] ?? null])),
    ]),
  );
}
