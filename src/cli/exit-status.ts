/** What a command ends with. The first four are fixed by the output contract. */
export const EXIT = {
  /** Every document gave a form or is a duplicate; for other commands: done. */
  done: 0,
  /** A fault of ours. */
  fault: 1,
  /** Nothing was begun, because of what the command was given or found: option, path, setting, folder in use. */
  refused: 2,
  /** Some documents gave no form, or (`verify`) something does not agree; the rest is done. */
  incomplete: 3,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
