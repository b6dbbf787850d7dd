import type { Normalised } from '../model/normalised.ts';
import { oneLine, onlyLeaders } from './characters.ts';
import { BLANK, strict } from './outcome.ts';

/** One line as written: NFC, white space folded. "Néant", "RAS" and "/" are answers like any other. */
export function normaliseLine(text: string): Normalised<'text'> {
  const line = oneLine(text);
  return onlyLeaders(line) ? BLANK : strict(line);
}
