import { describe, expect, it } from 'vitest';
import { prepareRules, ruleFaults } from '../../src/check/rules/prepare.ts';
import { sections } from '../../src/forms/clas-bilan-2021-2022/fields.ts';
import { rules } from '../../src/forms/clas-bilan-2021-2022/rules.ts';
import type { Value } from '../../src/model/kind.ts';
import { short } from './rules.ts';

/** A small action of an ordinary year, in which nothing contradicts anything. */
const ORDINARY = {
  'entete.a_retourner_pour_le': '2022-05-13',
  'calendrier.date_debut': '2021-10-04',
  'calendrier.date_fin': '2022-06-24',
  'calendrier.nombre_semaines': 30,
  'calendrier.ecarts': true,
  'calendrier.ecarts_raisons': 'Deux semaines de fermeture.',
  'moyens_humains.intervenants_salaries': 2,
  'moyens_humains.heures_salaries': 480,
  'moyens_humains.intervenants_volontaires': null,
  'moyens_humains.heures_volontaires': null,
  'moyens_humains.intervenants_benevoles': 4,
  'moyens_humains.heures_benevoles': 320.5,
  'moyens_humains.intervenants_total': 6,
  'moyens_humains.heures_total': 800.5,
  'public.enfants_elementaire': 18,
  'public.enfants_college': 9,
  'public.enfants_lycee': 0,
  'public.enfants_autres': null,
  'public.enfants_total': 27,
  'public.collectifs': 2,
  'public.familles': 22,
  'public.enfants_par_accompagnateur': 4.5,
  'public.ecarts': false,
  'public.ecarts_raisons': 'Néant',
} as const satisfies Readonly<Record<string, Value>>;

const flagged = (changed: Readonly<Record<string, Value>>) =>
  short(prepareRules(rules)({ ...ORDINARY, ...changed }));

describe('the rules of the bilan CLAS 2021-2022', () => {
  it('fit its fields', () => {
    expect(ruleFaults({ sections, rules })).toEqual([]);
  });

  it('flag nothing on an ordinary return, nor on a blank one', () => {
    expect(flagged({})).toEqual([]);
    expect(prepareRules(rules)({})).toEqual([]);
  });

  it.each(['enfants_total', 'enfants_lycee'])(
    'hold the total of children against the levels (%s changed)',
    (field) => {
      expect(flagged({ [`public.${field}`]: 28 })).toContain('public.enfants_total: sum_mismatch');
    },
  );

  it('hold helpers and hours against their sums', () => {
    expect(flagged({ 'moyens_humains.intervenants_total': 7 })).toEqual([
      'moyens_humains.intervenants_total: sum_mismatch',
    ]);
    expect(flagged({ 'moyens_humains.heures_total': 800 })).toEqual([
      'moyens_humains.heures_total: sum_mismatch',
    ]);
  });

  it('hold each date within August 2021 to August 2022, and the end after the start', () => {
    expect(flagged({ 'entete.a_retourner_pour_le': '2023-05-13' })).toEqual([
      'entete.a_retourner_pour_le: date_out_of_range',
    ]);
    expect(flagged({ 'calendrier.date_debut': '2020-10-04' })).toEqual([
      'calendrier.date_debut: date_out_of_range',
    ]);
    expect(flagged({ 'calendrier.date_fin': '2021-09-24' })).toEqual([
      'calendrier.date_debut: dates_reversed',
      'calendrier.date_fin: dates_reversed',
    ]);
  });

  it('know 52 weeks', () => {
    expect(flagged({ 'calendrier.nombre_semaines': 120 })).toEqual([
      'calendrier.nombre_semaines: too_many_weeks',
    ]);
  });

  it.each([
    'calendrier',
    'public',
    'enfants',
    'bonification_enfants',
    'bonification_parents',
    'concertation_ecole',
  ])('ask %s for an explanation under "oui" and none under "non"', (section) => {
    const [answer, reasons] = [`${section}.ecarts`, `${section}.ecarts_raisons`];
    expect(flagged({ [answer]: true, [reasons]: null })).toEqual([`${reasons}: explanation_missing`]);
    expect(flagged({ [answer]: false, [reasons]: 'Fermeture en mars.' })).toEqual([
      `${answer}: explanation_despite_no`,
      `${reasons}: explanation_despite_no`,
    ]);
  });

  it('hold children per helper against both totals', () => {
    expect(flagged({ 'public.enfants_par_accompagnateur': 6 })).toEqual([
      'public.enfants_par_accompagnateur: ratio_mismatch',
    ]);
  });

  it('do not believe in a helper with 9,000 hours', () => {
    expect(
      flagged({
        'moyens_humains.intervenants_salaries': 1,
        'moyens_humains.heures_salaries': 9000,
        'moyens_humains.intervenants_total': 5,
        'moyens_humains.heures_total': 9320.5,
      }),
    ).toEqual([
      'moyens_humains.heures_salaries: beyond_belief',
      'moyens_humains.heures_total: beyond_belief',
    ]);
  });

  it('do not believe in 400 children for two helpers', () => {
    expect(
      flagged({
        'public.enfants_elementaire': 391,
        'public.enfants_total': 400,
        'public.enfants_par_accompagnateur': null,
        'moyens_humains.intervenants_benevoles': null,
        'moyens_humains.heures_benevoles': null,
        'moyens_humains.intervenants_total': 2,
        'moyens_humains.heures_total': 480,
      }),
    ).toEqual(['public.enfants_total: beyond_belief']);
  });

  it.each(
    sections
      .flatMap(({ fields }) => [...fields])
      .filter(({ kind }) => kind === 'integer' || kind === 'number')
      .map(({ id }) => id),
  )('believe no million in %s', (field) => {
    expect(flagged({ [field]: 1_000_000 }).some((flag) => flag.startsWith(`${field}: `))).toBe(true);
  });
});
