import { amountOf, type Points } from './amount.ts';
import { hoursOf } from './hours.ts';
import { loose, type Reader, strict, vague } from './outcome.ts';

/** What a quantity counts: how its digits are read, and which words beside it add nothing. */
export interface Measure {
  readonly points: Points;
  /** Ways to write it that other measures do not have. */
  readonly notations: readonly Reader<number>[];
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
  notations: [],
  unit: unitOf(`${PEOPLE}|semaines?|sems?\\.?`),
};

/** "36h30" is 36.5. */
const hours: Reader<number> = (text) => {
  const value = hoursOf(text);
  if (value === null) return null;
  return /^\d+ ?h(?: ?\d\d)?$/u.test(text) ? strict(value) : loose(value);
};

/** "1 adulte pour 5 enfants": the number of children, though not the first that is written. */
const forOneHelper: Reader<number> = (text) => {
  const [, children = ''] = /^(?:1|une?)(?: [a-z]+)? pour ([\d,]+)(?: [a-z]+)?$/u.exec(text) ?? [];
  const amount = amountOf(children, 'doubtful');
  return amount && vague(amount.value);
};

const HELPER = '(?:accompagnateur|accompagnatrice|adulte|intervenant|animateur|benevole)s?';
const PER_HELPER = `(?:(?:par|/) ?${HELPER}|pour (?:1|une?|chaque)(?: ${HELPER})?)`;

/** Numbers with a fraction: hours, children per helper. */
export const QUANTITY: Measure = {
  points: 'doubtful',
  notations: [hours, forOneHelper],
  unit: unitOf(`h|hrs?\\.?|heures?|${PEOPLE}|(?:(?:enfants?|enf\\.?|jeunes?|eleves?) ?)?${PER_HELPER}`),
};
