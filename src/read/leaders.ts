/** A run of dots or underscores, single spaces allowed between them. */
const RUN = /[.…‥_](?:[ \u00a0]?[.…‥_])*/g;

/** One `…` weighs as the three dots it stands for. */
const WEIGHTS: Readonly<Record<string, number>> = { '.': 1, '‥': 2, '…': 3, _: 2 };

const LEADER_WEIGHT = 4;

const isLeader = (run: string): boolean => {
  let weight = 0;
  for (const sign of run) weight += WEIGHTS[sign] ?? 0;
  return weight >= LEADER_WEIGHT;
};

/**
 * A written answer without the form's own dots: runs of four dots or more, of two `…` or more, underscores. One `…`
 * or `...` after a word is the respondent's; before the first word it is what was left of the form's.
 * @param text a slice in which `\n` ends a line
 * @returns lines trimmed, empty ones dropped
 */
export function withoutLeaders(text: string): string {
  return text
    .replace(RUN, (run) => (isLeader(run) ? ' ' : run))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/^(?:…|\.{2,3})\s*/, '')
    .replace(/(?<=\s)(?:…|\.{2,3})$/, '')
    .trim();
}
