import { FIRST_UNSEEN_SEED, readReturns } from './returns.ts';
import type { Outcome } from './score.ts';
import { calibrationError, upperBound } from './statistics.ts';

/** Rates of a set of fields; the bounds are 95 %, one-sided. */
export interface Rates {
  readonly fields: number;
  readonly right: number;
  readonly silent: number;
  readonly silentBound: number;
  /** Over fields not listed beforehand as meant for review. */
  readonly review: number;
  readonly reviewBound: number;
  /** Of the fields listed as meant for review, those that a person is really shown. */
  readonly meantShown: number;
  readonly calibrationError: number;
}

const share = (part: number, all: number): number => (all === 0 ? Number.NaN : part / all);

function ratesOf(outcomes: readonly Outcome[]): Rates {
  const fields = outcomes.length;
  const silent = outcomes.filter((one) => !one.right && !one.review).length;
  const plain = outcomes.filter((one) => !one.meant);
  const meant = outcomes.filter((one) => one.meant);
  const reviewed = plain.filter((one) => one.review).length;
  return {
    fields,
    right: share(outcomes.filter((one) => one.right).length, fields),
    silent: share(silent, fields),
    silentBound: upperBound(silent, fields),
    review: share(reviewed, plain.length),
    reviewBound: upperBound(reviewed, plain.length),
    meantShown: share(meant.filter((one) => one.review).length, meant.length),
    calibrationError: calibrationError(outcomes),
  };
}

/** What simple-minded programs would reach on the same fields. */
const BASELINES = {
  'review everything': (one) => ({ ...one, review: true }),
  'all blank': (one) => ({
    ...one,
    right: one.truth === null || one.truth === false,
    review: false,
    confidence: 1,
  }),
  'constant confidence': (one, accuracy) => ({ ...one, review: false, confidence: accuracy }),
} satisfies Record<string, (one: Outcome, accuracy: number) => Outcome>;

export interface Accuracy {
  readonly byWay: Readonly<Record<string, Rates>>;
  readonly all: Rates;
  readonly baselines: Readonly<Record<string, Rates>>;
  /** What other thresholds of confidence would let through and ask, fields with a reason of their own apart. */
  readonly curve: readonly { readonly threshold: number; readonly silent: number; readonly review: number }[];
  /** Documents that are no form and were taken for one, or the other way round. */
  readonly mistaken: readonly string[];
  /** Every silent error, for a person to look at. */
  readonly silentErrors: readonly Outcome[];
}

const THRESHOLDS = [0, 0.5, 0.9, 0.98, 0.999, 0.9999, 1];

/** Fields reviewed for a reason of their own stay reviewed whatever the threshold. */
function curveOf(outcomes: readonly Outcome[]): Accuracy['curve'] {
  const certain = outcomes.filter(
    (one) => one.reasons.length === 0 || one.reasons.includes('low_confidence'),
  );
  return THRESHOLDS.map((threshold) => {
    const shown = certain.filter((one) => one.confidence < threshold);
    const silent = certain.filter((one) => one.confidence >= threshold && !one.right);
    return {
      threshold,
      silent: share(silent.length, outcomes.length),
      review: share(outcomes.length - certain.length + shown.length, outcomes.length),
    };
  });
}

/** Reads returns of seeds never used to tune, `seeds` of each way, and scores every field. */
export function measureAccuracy(seeds: number): Accuracy {
  const outcomes: Outcome[] = [];
  const mistaken: string[] = [];
  for (const { truth, record, outcomes: some } of readReturns(FIRST_UNSEEN_SEED, seeds)) {
    outcomes.push(...some);
    const isForm = record?.status === 'complete' || record?.status === 'needs_review';
    if (isForm !== (truth.outcome === 'form')) mistaken.push(`${truth.way}-${truth.seed}`);
  }
  const all = ratesOf(outcomes);
  return {
    byWay: Object.fromEntries(
      [...Map.groupBy(outcomes, (one) => one.way)].map(([way, some]) => [way, ratesOf(some)]),
    ),
    all,
    baselines: Object.fromEntries(
      Object.entries(BASELINES).map(([name, change]) => [
        name,
        ratesOf(outcomes.map((one) => change(one, all.right))),
      ]),
    ),
    curve: curveOf(outcomes),
    mistaken,
    silentErrors: outcomes.filter((one) => !one.right && !one.review),
  };
}
