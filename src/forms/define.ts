import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type FormDefinition, fieldsOf, type RuleUse, type SectionDefinition } from '../model/form.ts';
import { KINDS } from '../model/kind.ts';
import { Refusal } from '../model/refusal.ts';
import { misprints, parsePrinted } from './printed.ts';

/** A form definition that cannot be used: stops the start. `file` and `path` say where. */
export class WrongDefinition extends Refusal {
  constructor(file: string, path: string, reason: string) {
    super(`Définition de formulaire incorrecte : ${file}, ${path} : ${reason}`);
    this.name = 'WrongDefinition';
  }
}

const Section = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    title: z.string().min(1),
    fields: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/),
          kind: z.enum(KINDS),
          label: z.string().min(1),
        }),
      )
      .min(1),
  })
  .superRefine((section, context) => {
    for (const [index, field] of section.fields.entries()) {
      if (!field.id.startsWith(`${section.id}.`)) {
        context.addIssue({
          code: 'custom',
          path: ['fields', index, 'id'],
          message: `« ${field.id} » ne commence pas par « ${section.id}. »`,
        });
      }
    }
  });

const Sections = z
  .array(Section)
  .min(1)
  .superRefine((sections, context) => {
    const seen = new Set<string>();
    for (const [at, section] of sections.entries()) {
      for (const [index, field] of section.fields.entries()) {
        if (seen.has(field.id)) {
          context.addIssue({
            code: 'custom',
            path: [at, 'fields', index, 'id'],
            message: `« ${field.id} » est défini deux fois`,
          });
        }
        seen.add(field.id);
      }
    }
  });

/** What a form's folder says of it; the printed words stand beside it in `printed.txt`. */
export interface FormFolder {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly SectionDefinition[];
  readonly rules: readonly RuleUse[];
  /** Address of the folder. */
  readonly folder: URL;
}

const inFolder = (folder: URL, name: string): string => fileURLToPath(new URL(name, folder));

/**
 * The definition in a folder, checked whole.
 * @throws WrongDefinition naming the file, the path within it and the reason
 */
export function defineForm({ id, title, sections, rules, folder }: FormFolder): FormDefinition {
  const checked = Sections.safeParse(sections);
  const issue = checked.error?.issues[0];
  if (issue) {
    throw new WrongDefinition(
      inFolder(folder, 'fields.ts'),
      `sections.${issue.path.join('.')}`,
      issue.message,
    );
  }
  const file = inFolder(folder, 'printed.txt');
  const template = readFileSync(file, 'utf8');
  const misprint = misprints(template, fieldsOf({ sections }))[0];
  if (misprint) throw new WrongDefinition(file, `ligne ${misprint.line}`, misprint.reason);
  return { id, title, sections, rules, printed: parsePrinted(template) };
}
