import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { prepareRules, ruleFaults } from '../../src/check/rules/prepare.ts';
import type { RuleUse } from '../../src/model/form.ts';

const sections = [
  {
    id: 'public',
    title: 'Public',
    fields: [
      { id: 'public.total', kind: 'integer', label: 'Total' },
      { id: 'public.debut', kind: 'date', label: 'Début' },
    ],
  },
] as const;

const faults = (...rules: readonly RuleUse[]) => ruleFaults({ sections, rules });

describe('the rules of a form definition', () => {
  it('are refused by name when unknown', () => {
    expect(faults({ rule: 'somme', with: {} })).toEqual([
      { path: 'rules.0.rule', reason: 'la règle « somme » n’existe pas' },
    ]);
  });

  it('are refused when a role is missing, with its path', () => {
    expect(faults({ rule: 'sum', with: { total: 'public.total' } }).map(({ path }) => path)).toEqual([
      'rules.0.with.parts',
    ]);
  });

  it('are refused when a role is of no such rule', () => {
    const use = { rule: 'weeks-in-year', with: { weeks: 'public.total', most: 52, least: 1 } };
    expect(faults(use)[0]?.reason).toContain('least');
  });

  it('are refused when a field is unknown or of the wrong kind', () => {
    expect(
      faults({ rule: 'sum', with: { total: 'public.debut', parts: ['public.total', 'public.autre'] } }),
    ).toEqual([
      { path: 'rules.0.with.total', reason: '« public.debut » n’est pas un champ de type integer ou number' },
      {
        path: 'rules.0.with.parts.1',
        reason: '« public.autre » n’est pas un champ de type integer ou number',
      },
    ]);
  });

  it('are refused when a constant is impossible', () => {
    const use = { rule: 'date-within', with: { date: 'public.debut', from: '2021-02-31', to: '2022-08-31' } };
    expect(faults(use).map(({ path }) => path)).toEqual(['rules.0.with.from']);
  });

  it('flag in their order, as often as they apply', () => {
    const rules = [
      { rule: 'bounds', with: { field: 'public.total', least: 0, most: 10 } },
      { rule: 'weeks-in-year', with: { weeks: 'public.total', most: 52 } },
    ];
    expect(prepareRules(rules)({ 'public.total': 60 }).map(({ reason }) => reason)).toEqual([
      'beyond_belief',
      'too_many_weeks',
    ]);
  });

  it('change no value', () => {
    const values = Object.freeze({ 'public.total': 60 });
    prepareRules([{ rule: 'bounds', with: { field: 'public.total', least: 0, most: 10 } }])(values);
    expect(values).toEqual({ 'public.total': 60 });
  });

  it('are each a file of the name they are used by', () => {
    const files = readdirSync(new URL('../../src/check/rules/', import.meta.url));
    for (const name of RULES.keys()) expect(files).toContain(`${name}.ts`);
  });
});
