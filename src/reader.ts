import { FORMS } from './forms/forms.ts';
import { openDocx } from './open/docx/open.ts';
import { createPipeline } from './pipeline.ts';

/** The pipeline with its engines: what a reading child runs. */
export const read = createPipeline({ openers: { docx: openDocx }, forms: FORMS });
