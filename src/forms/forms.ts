import type { z } from 'zod';
import type { FormDefinition } from '../model/form.ts';
import * as clas20212022 from './clas-bilan-2021-2022/index.ts';

/** A form the program reads: its definition, and the schema that every record of it must satisfy. */
export interface KnownForm {
  readonly form: FormDefinition;
  readonly schema: z.ZodType;
}

/** All versions, newest first. Next year's form is one more line here. */
export const FORMS: readonly KnownForm[] = [{ form: clas20212022.form, schema: clas20212022.Bilan }];
