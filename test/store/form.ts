import type { FormRecord } from '../../src/model/record.ts';
import type { StoredForm } from '../../src/store/context.ts';
import type { Candidate, Claim } from '../../src/store/document.ts';

/** A form of four fields. */
export const FORM = {
  id: 'petit-bilan',
  fields: [
    { id: 'public.total', kind: 'integer' },
    { id: 'calendrier.debut', kind: 'date' },
    { id: 'enfants.ecarts', kind: 'yes_no' },
    { id: 'a.propos', kind: 'text' },
  ],
} as const satisfies StoredForm;

export const file = (text: string, path = `${text}.docx`, folder = '/retours'): Candidate => ({
  bytes: Buffer.from(text),
  path,
  origin: `${folder}/${path}`,
  mediaType: 'application/msword',
});

type Given = Readonly<Record<string, Partial<FormRecord['fields'][string]>>>;

const ANSWER = {
  value: null,
  raw: null,
  confidence: 0.9876543210123,
  review: false,
  reasons: [],
  where: null,
};

/** The line of a form in which these fields were answered, the others being blank. */
export function formLine(claim: Claim, given: Given = {}): FormRecord {
  const fields = FORM.fields.map(({ id }) => [id, { ...ANSWER, ...given[id] }] as const);
  return {
    schema: 'bilan-record/1',
    form: FORM.id,
    source: { path: claim.path, sha256: claim.sha256, mediaType: claim.mediaType, pages: null },
    route: 'docx',
    status: fields.some(([, { review }]) => review) ? 'needs_review' : 'complete',
    error: null,
    notes: [],
    fields: Object.fromEntries(fields),
  };
}

/** The line of a document that gave no form. */
export const formlessLine = (path: string, sha256: string | null): FormRecord => ({
  schema: 'bilan-record/1',
  form: null,
  source: { path, sha256, mediaType: 'application/msword', pages: null },
  route: null,
  status: 'failed',
  error: { code: 'too_large', message: `« ${path} » : trop grand.` },
  notes: [],
  fields: {},
});
