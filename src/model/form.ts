import type { Kind } from './kind.ts';

export interface FieldDefinition {
  /** `section.field`, French, fixed once published. */
  readonly id: string;
  readonly kind: Kind;
  /** French, for people. */
  readonly label: string;
}

export interface SectionDefinition {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldDefinition[];
}

/** A rule of the check step, switched on for named fields. `rule` names a file of `src/check/rules/`. */
export interface RuleUse {
  readonly rule: string;
  /** Role in the rule → field id or ids, or a constant. */
  readonly with: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Whose box it is: one of a pair, or alone. */
export type BoxRole = 'oui' | 'non' | 'seule';

/** The dots that the blank prints where a written answer goes. */
export interface Leader {
  /** The different signs it is made of: `.`, `…`, `_`. */
  readonly signs: string;
  /** At most three of them: what is left of it beside an answer looks like the respondent's own. */
  readonly short: boolean;
}

/**
 * What the blank form prints, in reading order, in the terms of a {@link Source}: a text in which every box is one
 * character, and where in it the answers go.
 */
export interface Printed {
  readonly text: string;
  /** Where a written answer goes: before the character at this offset of `text`, and the leader that holds its place. */
  readonly slots: readonly { readonly field: string; readonly at: number; readonly leader: Leader }[];
  /** One entry a box character of `text`, in order. */
  readonly boxes: readonly { readonly field: string; readonly role: BoxRole }[];
}

/** A version of a form: all that the code needs to know of it. */
export interface FormDefinition {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly SectionDefinition[];
  readonly printed: Printed;
  readonly rules: readonly RuleUse[];
}

export const fieldsOf = (form: Pick<FormDefinition, 'sections'>): readonly FieldDefinition[] =>
  form.sections.flatMap((section) => section.fields);
