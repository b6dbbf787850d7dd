import type { Values } from './rule.ts';

/** The value of a field when it is a number, else `null`: blank, unread, or not asked. */
export function numberIn(values: Values, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' ? value : null;
}

/** The value of a field when it is a text or a date, else `null`. */
export function textIn(values: Values, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}
