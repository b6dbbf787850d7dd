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
