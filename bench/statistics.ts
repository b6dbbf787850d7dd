/** The middle value; of an even number, the upper of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Probability of at most `most` events when `expected` are expected (Poisson). */
function atMost(most: number, expected: number): number {
  let term = Math.exp(-expected);
  let sum = term;
  for (let k = 1; k <= most; k++) {
    term *= expected / k;
    sum += term;
  }
  return sum;
}

/**
 * Upper 95 % bound (one-sided) of a rate seen as `events` in `trials`: the rate at which so few events would be seen
 * one time in twenty. For no event it is 3 / trials.
 */
export function upperBound(events: number, trials: number): number {
  if (trials === 0) return Number.NaN;
  let low = events;
  let high = events + 10 + 6 * Math.sqrt(events + 1);
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(events, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high / trials;
}

/**
 * Expected calibration error: how far confidence is from the share of right values, over bins of equal count
 * (Naeini, Cooper and Hauskrecht 2015), weighted by count.
 */
export function calibrationError(
  outcomes: readonly { readonly confidence: number; readonly right: boolean }[],
  bins = 10,
): number {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    );
    const confidence = part.reduce((sum, one) => sum + one.confidence, 0);
    const right = part.filter((one) => one.right).length;
    error += Math.abs(confidence - right);
  }
  return sorted.length === 0 ? 0 : error / sorted.length;
}
