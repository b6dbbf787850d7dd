import { RULES } from '../../src/check/rules/index.ts';
import type { Flag, Values } from '../../src/check/rules/rule.ts';
import type { RuleUse } from '../../src/model/form.ts';

/** The flags of one rule, its roles known to be right. */
export function flagsOf(rule: string, roles: RuleUse['with'], values: Values): readonly Flag[] {
  const known = RULES.get(rule);
  if (!known) throw new Error(`No such rule: ${rule}`);
  return known.prepare(roles)(values);
}

/** `field: reason` of each flag, in order. */
export const short = (flags: readonly Flag[]): readonly string[] =>
  flags.map(({ field, reason }) => `${field}: ${reason}`);
