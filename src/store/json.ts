/** Text as PostgreSQL takes it: it knows no U+0000 and no lone surrogate, which documents may hold. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** How JSON spells what is not {@link storable}. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** JSON of which every text is {@link storable}. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}
