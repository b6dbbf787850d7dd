import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { formsCsv } from '../../src/export/forms-csv.ts';
import { exportedForm } from '../../src/export/forms-ndjson.ts';
import { isRead, type ReadRecord } from '../../src/export/row.ts';
import { nest } from '../../src/forms/schema.ts';
import type { SectionDefinition } from '../../src/model/form.ts';
import type { FieldRecord } from '../../src/model/record.ts';

const sections = [
  {
    id: 'public',
    title: 'Public',
    fields: [
      { id: 'public.enfants', kind: 'integer', label: 'Enfants' },
      { id: 'public.ecarts', kind: 'yes_no', label: 'Écarts' },
    ],
  },
] as const satisfies readonly SectionDefinition[];

const field = (value: FieldRecord['value'], review = false): FieldRecord => ({
  value,
  raw: null,
  confidence: 1,
  review,
  reasons: review ? ['vague_value'] : [],
  where: null,
});

const record: ReadRecord = {
  schema: 'bilan-record/1',
  form: 'essai',
  source: { path: 'sous/retour.docx', sha256: 'ab', mediaType: 'x', pages: null },
  route: 'docx',
  status: 'needs_review',
  error: null,
  notes: [{ code: 'comments_present', message: 'Des commentaires.' }],
  fields: { 'public.enfants': field(12, true), 'public.ecarts': field(null) },
};

async function* one() {
  yield record;
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

test('a form is a row, a field a column under its id, and the file begins as Excel wants', async () => {
  const text = await textOf(formsCsv({ sections }, one(), ';'));
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(parse(text, { bom: true, delimiter: ';', columns: true })).toEqual([
    {
      fichier: 'sous/retour.docx',
      etat: 'à relire',
      champs_a_relire: 'public.enfants',
      remarques: 'Des commentaires.',
      'public.enfants': '12',
      'public.ecarts': '',
    },
  ]);
});

test('no form at all still gives the header', async () => {
  async function* none(): AsyncGenerator<ReadRecord> {}
  const text = await textOf(formsCsv({ sections }, none(), ';'));
  expect(text).toBe('\uFEFFfichier;etat;champs_a_relire;remarques;public.enfants;public.ecarts\r\n');
});

test('in JSON the answers stand by section and field, without the evidence', () => {
  expect(exportedForm(record, (values) => nest(sections, values))).toEqual({
    document: 'sous/retour.docx',
    sha256: 'ab',
    form: 'essai',
    status: 'needs_review',
    to_review: ['public.enfants'],
    notes: ['comments_present'],
    answers: { public: { enfants: 12, ecarts: null } },
  });
});

test.each(['failed', 'not_a_form', 'duplicate'] as const)('a line that is %s holds no form', (status) => {
  expect(isRead({ ...record, status })).toBe(false);
});
