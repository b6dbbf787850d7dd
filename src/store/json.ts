/** Text as PostgreSQL takes it: it knows no U+0000 and no lone surrogate, which documents may hold. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** JSON of which every text is {@link storable}. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
