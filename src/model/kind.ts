/** The kinds of answer a form can ask for. */
export const KINDS = [
  'yes_no',
  'checkbox',
  'integer',
  'number',
  'date',
  'phone',
  'email',
  'text',
  'long_text',
] as const;

export type Kind = (typeof KINDS)[number];

/** The value a kind normalises to; `null` always stands for "no answer, or none that could be trusted". */
export interface ValueOf {
  readonly yes_no: boolean;
  readonly checkbox: boolean;
  /** A JSON number without fraction. */
  readonly integer: number;
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** E.164, `+33536490012`. */
  readonly phone: string;
  /** Lower case. */
  readonly email: string;
  /** NFC, one line, white space folded. */
  readonly text: string;
  /** The same, with `\n` between paragraphs. */
  readonly long_text: string;
}

export type Value = ValueOf[Kind] | null;
