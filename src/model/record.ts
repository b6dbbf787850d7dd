import { z } from 'zod';
import { FAILURES, type FailureCode } from './failure.ts';
import { NOTES, type NoteCode } from './note.ts';
import { REASONS, type Reason } from './reason.ts';

const codes = <Code extends string>(table: Record<Code, string>) =>
  z.enum(Object.keys(table) as [Code, ...Code[]]);

/** Where an answer was read: page 1-based in the source; box [left, top, right, bottom], fractions of the upright page. */
export const Where = z.object({
  page: z.int().positive(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type Where = z.infer<typeof Where>;

/** One field of one returned form, as the rest of the world sees it. */
export const FieldRecord = z.object({
  value: z.union([z.boolean(), z.number(), z.string(), z.null()]),
  raw: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  review: z.boolean(),
  reasons: z.array(codes<Reason>(REASONS)).readonly(),
  where: Where.nullable(),
});
export type FieldRecord = z.infer<typeof FieldRecord>;

/** One returned form, or one document that gave none: a line of the output (`bilan-record/1`). */
export const FormRecord = z.object({
  schema: z.literal('bilan-record/1'),
  form: z.string().nullable(),
  source: z.object({
    path: z.string(),
    sha256: z.string().nullable(),
    mediaType: z.string(),
    pages: z.array(z.int()).readonly().nullable(),
  }),
  route: z.enum(['docx', 'pdf_text', 'scan']).nullable(),
  status: z.enum(['complete', 'needs_review', 'failed', 'not_a_form', 'duplicate']),
  error: z.object({ code: codes<FailureCode>(FAILURES), message: z.string() }).nullable(),
  notes: z.array(z.object({ code: codes<NoteCode>(NOTES), message: z.string() })).readonly(),
  fields: z.record(z.string(), FieldRecord),
});
export type FormRecord = z.infer<typeof FormRecord>;
