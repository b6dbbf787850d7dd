import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Outcomes = z.record(z.string(), z.tuple([z.int().nonnegative(), z.int().nonnegative()]));

/** For each kind of evidence: how many values were right, of how many, on generated forms with known answers. */
const outcomes = Outcomes.parse(
  JSON.parse(readFileSync(new URL('./outcomes.json', import.meta.url), 'utf8')),
);

/** Before anything was counted: as likely wrong as right, with the weight of one observation. */
const PRIOR_RIGHT = 0.5;
const PRIOR_ALL = 1;

/**
 * Probability that a value with this evidence is what the respondent answered: its counted outcomes under a Beta(½, ½)
 * prior (Jeffreys 1946). Evidence never seen has a probability of ½ and goes to a person.
 */
export function confidenceOf(evidence: string): number {
  const [right, all] = outcomes[evidence] ?? [0, 0];
  return (right + PRIOR_RIGHT) / (all + PRIOR_ALL);
}
