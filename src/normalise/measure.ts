import type { Points } from './amount.ts';

/** What a quantity counts: how its digits are read, and which words beside it add nothing. */
export interface Measure {
  readonly points: Points;
  /** "36h30" is 36.5. */
  readonly hours: boolean;
  /** Words that may follow (or "de" + word, of a dozen); matched whole, on folded text. */
  readonly unit: RegExp;
}

const PEOPLE = [
  'enfants?|jeunes?|eleves?|collegiens?|lyceens?|ecoliers?|adolescents?|ados?|familles?|personnes?|pers\\.?',
  'intervenante?s?|salariee?s?|benevoles?|volontaires?|accompagnateurs?|accompagnatrices?|animateurs?|animatrices?',
  'collectifs?|groupes?',
].join('|');

/** What people add to a unit without changing the number. */
const MANNER = [
  'clas|du clas|au total|en tout|par an|/ ?an|a l.annee|(?:sur|dans|pour) l.annee|d.activites?',
  'annuel(?:le)?s?|differente?s|accueillie?s?|inscrite?s?|realisee?s?|effectuee?s?',
].join('|');

const unitsOf = (nouns: string): RegExp =>
  new RegExp(`^(?:d['e] ?)?(?:${nouns})(?: ?(?:${MANNER}))*$|^(?:${MANNER})$`, 'u');

/** Whole numbers: people, groups, weeks. */
export const COUNT: Measure = {
  points: 'thousands',
  hours: false,
  unit: unitsOf(`${PEOPLE}|semaines?|sem\\.?|sems\\.?`),
};

/** Numbers with a fraction: hours, children per helper. */
export const QUANTITY: Measure = {
  points: 'doubtful',
  hours: true,
  unit: unitsOf(
    `h|hr?s?\\.?|heures?|${PEOPLE}|(?:enfants?|jeunes?)? ?(?:par|/) ?(?:accompagnateur|accompagnatrice|adulte|intervenant|benevole)`,
  ),
};
