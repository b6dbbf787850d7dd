import type { FieldDefinition } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { readBoxed } from './boxed.ts';
import { readWritten } from './written.ts';

/** Looks closely at one place of a source of words. */
export const read = (source: Source, field: FieldDefinition, place: Place): Reading =>
  field.kind === 'yes_no' || field.kind === 'checkbox'
    ? readBoxed(source, place)
    : readWritten(source, place);
