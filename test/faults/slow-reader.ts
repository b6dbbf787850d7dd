import { FORMS } from '../../src/forms/forms.ts';
import { fieldsOf } from '../../src/model/form.ts';
import type { FieldRecord, FormRecord } from '../../src/model/record.ts';
import type { Claim } from '../../src/store/document.ts';

const blank: FieldRecord = {
  value: null,
  raw: null,
  confidence: 1,
  review: false,
  reasons: [],
  where: null,
};

const [known] = FORMS;
if (!known) throw new Error('no form is known');

/**
 * Stands in for the reading children: its reading lasts until the gate opens, so that a kill falls inside it for
 * certain. What it then "reads" is a blank form.
 */
export const slowReader =
  (gate: Promise<void>) =>
  async ({ path, sha256, mediaType }: Claim): Promise<readonly FormRecord[]> => {
    await gate;
    const fields = Object.fromEntries(fieldsOf(known.form).map(({ id }) => [id, blank]));
    return [
      {
        schema: 'bilan-record/1',
        form: known.form.id,
        source: { path, sha256, mediaType, pages: null },
        route: 'docx',
        status: 'complete',
        error: null,
        notes: [],
        fields,
      },
    ];
  };
