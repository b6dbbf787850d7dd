import type { FormDefinition } from '../model/form.ts';
import { NOTES_TO_REVIEW, type Note, note } from '../model/note.ts';
import type { FormRecord } from '../model/record.ts';
import type { Source } from '../model/source.ts';
import type { ReadTask } from '../model/task.ts';
import type { Flag } from './rules/rule.ts';
import { type Answer, isBlank, settle } from './settle.ts';

/** All that is known of one form found in one document. */
export interface Findings {
  readonly task: ReadTask;
  readonly source: Source;
  readonly form: FormDefinition;
  readonly answers: readonly Answer[];
  readonly flags: readonly Flag[];
  readonly notes: readonly Note[];
}

/** The record of a form that was read: every field settled, and whether a person is needed. */
export function conclude({ task, source, form, answers, flags, notes }: Findings): FormRecord {
  const fields = settle(answers, flags);
  const all = [...(isBlank(answers) ? [note('blank_form')] : []), ...notes, ...source.notes];
  const toReview =
    Object.values(fields).some((field) => field.review) ||
    all.some(({ code }) => NOTES_TO_REVIEW.includes(code));
  return {
    schema: 'bilan-record/1',
    form: form.id,
    source: { path: task.path, sha256: task.sha256, mediaType: task.mediaType, pages: source.pages },
    route: source.route,
    status: toReview ? 'needs_review' : 'complete',
    error: null,
    notes: all,
    fields,
  };
}
