/** The lanes, each a queue of its own in BullMQ: a slow kind of document never holds up a fast one. */
export const LANES = {
  /** Word and digital PDF: milliseconds a document. */
  fast: 'bilan-fast',
} as const satisfies Record<string, string>;

export type Lane = keyof typeof LANES;
