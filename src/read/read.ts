import type { FieldDefinition } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { readBoxed } from './boxed.ts';
import { readWritten } from './written.ts';

/** Looks closely at one place of a source of words. */
export function read(source: Source, { kind }: FieldDefinition, place: Place): Reading {
  if (kind === 'yes_no' || kind === 'checkbox') return readBoxed(source, place);
  return readWritten(source, place, kind === 'text' || kind === 'long_text');
}
