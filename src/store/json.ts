const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;

/** JSON as PostgreSQL takes it: its text knows no U+0000 and no lone surrogate, which documents may hold. */
export const toJson = (value: unknown): string => JSON.stringify(value, storable);
