import type { Points } from './amount.ts';

/** What a quantity counts: how its digits are read, and which words beside it add nothing. */
export interface Measure {
  readonly points: Points;
  /** Whether "36h30" is meant as 36.5. */
  readonly hours: boolean;
  /** What may follow the number, whole, on folded text. */
  readonly unit: RegExp;
}

const PEOPLE = [
  'enfants?|enf\\.?|jeunes?|eleves?|ecoliers?|collegiens?|lyceens?|adolescents?|ados?|familles?|personnes?|pers\\.?',
  'intervenante?s?|salariee?s?|benevoles?|volontaires?|accompagnateurs?|accompagnatrices?|animateurs?|animatrices?',
  'collectifs?|groupes?',
].join('|');

/** What people add to a unit without changing the number. "Par semaine" would change it. */
const MANNER = [
  '(?:du |de )?clas|au total|en tout|(?:par|/) ?an|a l.annee|(?:sur|dans|pour) l.annee(?: scolaire)?',
  'd.activites?|hors vacances(?: scolaires)?|annuel(?:le)?s?|effecti(?:f|ve)s?',
  'differente?s|accueillie?s|inscrite?s|realisee?s|effectuee?s',
].join('|');

const unitOf = (nouns: string): RegExp =>
  new RegExp(`^(?:(?:d['e] ?)?(?:${nouns})|(?:${MANNER}))(?: ?(?:${MANNER}))*$`, 'u');

/** Whole numbers: people, groups, weeks. */
export const COUNT: Measure = {
  points: 'thousands',
  hours: false,
  unit: unitOf(`${PEOPLE}|semaines?|sems?\\.?`),
};

const PER_HELPER =
  '(?:par|/|pour (?:1|une?|chaque)) ?(?:accompagnateur|accompagnatrice|adulte|intervenant|benevole)s?';

/** Numbers with a fraction: hours, children per helper. */
export const QUANTITY: Measure = {
  points: 'doubtful',
  hours: true,
  unit: unitOf(`h|hrs?\\.?|heures?|${PEOPLE}|(?:(?:enfants?|enf\\.?|jeunes?) ?)?${PER_HELPER}`),
};
