import { describe, expect, it } from 'vitest';
import { flagsOf, short } from './rules.ts';

const explained = (answer: boolean | null, explanation: string | null) =>
  short(
    flagsOf(
      'explanation',
      { answer: 'ecarts', explanation: 'raisons' },
      { ecarts: answer, raisons: explanation },
    ),
  );

const NONE = [
  'Néant',
  'RAS',
  'R.A.S.',
  'sans objet',
  '/',
  '-',
  '…',
  'Aucun',
  'non',
  'rien à signaler',
  'Pas d’écart',
].concat([
  "pas d'écarts",
  'Il n’y a pas eu d’écart.',
  'Il n’y a eu aucune différence particulière',
  'Aucun écart constaté',
  'aucun changement',
  'S.O.',
  'N/C',
  'x',
  '0',
]);

describe('an explanation', () => {
  it('under "non" makes both doubtful', () => {
    expect(explained(false, 'Deux semaines de fermeture.')).toEqual([
      'ecarts: explanation_despite_no',
      'raisons: explanation_despite_no',
    ]);
  });

  it('missing under "oui" is flagged on the explanation', () => {
    expect(explained(true, null)).toEqual(['raisons: explanation_missing']);
  });

  it('under "oui", and none under "non", is as asked', () => {
    expect(explained(true, 'Deux semaines de fermeture.')).toEqual([]);
    expect(explained(false, null)).toEqual([]);
  });

  it.each(NONE)('is none when it reads %j', (text) => {
    expect(explained(false, text)).toEqual([]);
    expect(explained(true, text)).toEqual(['raisons: explanation_missing']);
  });

  it.each([
    'Pas d’écart en dehors de la fermeture de mars',
    'Non, sauf en juin',
    'Aucun bénévole disponible',
    'idem',
  ])('is real when it says more: %j', (text) => {
    expect(explained(false, text)).toHaveLength(2);
    expect(explained(true, text)).toEqual([]);
  });

  it('without oui or non cannot be judged', () => {
    expect(explained(null, 'Deux semaines de fermeture.')).toEqual([]);
    expect(explained(null, null)).toEqual([]);
  });
});
