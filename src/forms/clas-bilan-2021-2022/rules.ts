import type { RuleUse } from '../../model/form.ts';

/** The school year of the report, summer holidays included. */
const SCHOOL_YEAR = { from: '2021-08-01', to: '2022-08-31' } as const;

/** Full-time work in a year (Code du travail, article L. 3121-41), in hours: more is no one person's. */
const FULL_TIME = 1607;

/** Four evenings of two and a half hours, every week of the year, doubled: more is no volunteer's help with homework. */
const UNPAID_MOST = 1000;

/** The charter asks for small groups, of some ten children; children who came once in the year count too. */
const CHILDREN_PER_HELPER_MOST = 40;

const dateWithinYear = (date: string) => ({ rule: 'date-within', with: { date, ...SCHOOL_YEAR } }) as const;

const explanation = (section: string) =>
  ({
    rule: 'explanation',
    with: { answer: `${section}.ecarts`, explanation: `${section}.ecarts_raisons` },
  }) as const;

/** From nothing to what the largest association could state for one action. */
const bounds = (field: string, most: number) =>
  ({ rule: 'bounds', with: { field, least: 0, most } }) as const;

const share = (amount: string, count: string, most: number) =>
  ({ rule: 'share', with: { amount, count, most } }) as const;

export const rules = [
  dateWithinYear('entete.a_retourner_pour_le'),
  dateWithinYear('calendrier.date_debut'),
  dateWithinYear('calendrier.date_fin'),
  {
    rule: 'dates-in-order',
    with: { start: 'calendrier.date_debut', end: 'calendrier.date_fin' },
  },
  { rule: 'weeks-in-year', with: { weeks: 'calendrier.nombre_semaines', most: 52 } },
  {
    rule: 'sum',
    with: {
      total: 'moyens_humains.intervenants_total',
      parts: [
        'moyens_humains.intervenants_salaries',
        'moyens_humains.intervenants_volontaires',
        'moyens_humains.intervenants_benevoles',
      ],
    },
  },
  {
    rule: 'sum',
    with: {
      total: 'moyens_humains.heures_total',
      parts: [
        'moyens_humains.heures_salaries',
        'moyens_humains.heures_volontaires',
        'moyens_humains.heures_benevoles',
      ],
    },
  },
  {
    rule: 'sum',
    with: {
      total: 'public.enfants_total',
      parts: [
        'public.enfants_elementaire',
        'public.enfants_college',
        'public.enfants_lycee',
        'public.enfants_autres',
      ],
    },
  },
  {
    rule: 'ratio',
    with: {
      ratio: 'public.enfants_par_accompagnateur',
      amount: 'public.enfants_total',
      count: 'moyens_humains.intervenants_total',
      apart: 1,
      share: 0.25,
    },
  },
  ...[
    'calendrier',
    'public',
    'enfants',
    'bonification_enfants',
    'bonification_parents',
    'concertation_ecole',
  ].map(explanation),
  share('moyens_humains.heures_salaries', 'moyens_humains.intervenants_salaries', FULL_TIME),
  share('moyens_humains.heures_volontaires', 'moyens_humains.intervenants_volontaires', FULL_TIME),
  share('moyens_humains.heures_benevoles', 'moyens_humains.intervenants_benevoles', UNPAID_MOST),
  share('moyens_humains.heures_total', 'moyens_humains.intervenants_total', FULL_TIME),
  share('public.enfants_total', 'moyens_humains.intervenants_total', CHILDREN_PER_HELPER_MOST),
  bounds('moyens_humains.intervenants_salaries', 100),
  bounds('moyens_humains.intervenants_volontaires', 100),
  bounds('moyens_humains.intervenants_benevoles', 100),
  bounds('moyens_humains.intervenants_total', 200),
  bounds('moyens_humains.heures_salaries', 20_000),
  bounds('moyens_humains.heures_volontaires', 20_000),
  bounds('moyens_humains.heures_benevoles', 20_000),
  bounds('moyens_humains.heures_total', 40_000),
  bounds('public.enfants_elementaire', 1000),
  bounds('public.enfants_college', 1000),
  bounds('public.enfants_lycee', 1000),
  bounds('public.enfants_autres', 1000),
  bounds('public.enfants_total', 2000),
  bounds('public.collectifs', 100),
  bounds('public.familles', 2000),
  bounds('public.enfants_par_accompagnateur', CHILDREN_PER_HELPER_MOST),
] as const satisfies readonly RuleUse[];
