import { type FormDefinition, fieldsOf, type RuleUse } from '../../model/form.ts';
import { RULES } from './index.ts';
import type { Check } from './rule.ts';

/** What is wrong with the rules of a form definition. */
export interface RuleFault {
  /** Within the definition: `rules.3.with.parts.0`. */
  readonly path: string;
  /** French. */
  readonly reason: string;
}

/**
 * All rules of a form, prepared once: the flags of each, in their order. A rule that is not known flags nothing:
 * {@link ruleFaults} refuses the definition at the start.
 */
export function prepareRules(uses: readonly RuleUse[]): Check {
  const checks = uses.flatMap((use) => RULES.get(use.rule)?.prepare(use.with) ?? []);
  return (values) => checks.flatMap((check) => check(values));
}

/** Unknown rules, and roles that are missing, unknown or played by the wrong field. Empty: the rules can be used. */
export function ruleFaults(form: Pick<FormDefinition, 'sections' | 'rules'>): readonly RuleFault[] {
  const kinds = new Map(fieldsOf(form).map(({ id, kind }) => [id, kind]));
  return form.rules.flatMap((use, index) => {
    const faults = RULES.get(use.rule)?.faults(use.with, kinds);
    if (!faults) return [{ path: `rules.${index}.rule`, reason: `la règle « ${use.rule} » n’existe pas` }];
    return faults.map(({ path, reason }) => ({ path: ['rules', index, 'with', ...path].join('.'), reason }));
  });
}
