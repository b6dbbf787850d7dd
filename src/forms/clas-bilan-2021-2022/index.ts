import type { z } from 'zod';
import { defineForm } from '../define.ts';
import { schemaOf } from '../schema.ts';
import { sections } from './fields.ts';
import { rules } from './rules.ts';

export const form = defineForm({
  id: 'clas-bilan-2021-2022',
  title: 'Contrat local d’accompagnement à la scolarité — Bilan 2021/2022 arrêté au 30 avril 2022',
  sections,
  rules,
  folder: new URL('.', import.meta.url),
});

/** The answers of one returned form, nested by section. */
export const Bilan = schemaOf(sections);
export type Bilan = z.infer<typeof Bilan>;
