import type { Leader } from '../model/form.ts';

/** A run of dots or underscores, single spaces allowed between them, and whether a word stands right before it. */
const RUN = /(?<=(\S)?)[.…‥_](?:[ \u00a0]?[.…‥_])*/g;

/** One `…` weighs as the three dots it stands for. */
const WEIGHTS: Readonly<Record<string, number>> = { '.': 1, '‥': 2, '…': 3, _: 2 };

/** Four dots, two `…`, two underscores. */
const LEADER_WEIGHT = 4;

const weigh = (run: string): number => [...run].reduce((sum, sign) => sum + (WEIGHTS[sign] ?? 0), 0);

/**
 * What of a run is the respondent's: a run too light for a leader, or the full stop of a sentence that runs into a
 * leader which has no dots of its own.
 */
function kept(run: string, afterWord: boolean, { signs }: Leader): string {
  const stop = afterWord && !signs.includes('.') ? (/^\.{1,3}(?=[ \u00a0]?[…‥_])/.exec(run)?.[0] ?? '') : '';
  return stop === '' && weigh(run) < LEADER_WEIGHT ? run : `${stop} `;
}

const START = { dotted: /^(?:…|\.{1,3})\s*(?=.)/, plain: /^(?:…|\.{2,3})\s*/ } as const;
const END = { short: /\s*(?:…|\.{2,3})$/, long: /(?<=\s)(?:…|\.{2,3})$/ } as const;
const dotsIn = (text: string): number => text.replace(/[^.…‥_]/g, '').length;

const DOTS_AT_END = /(?:…|\.{2,3})$/m;

/** An answer freed of the form's dots, and whether dots at its end could be the form's or the respondent's. */
export interface Freed {
  readonly text: string;
  readonly unsure: boolean;
}

/**
 * A written answer without the form's own dots: runs of four dots or more, of two `…` or more, underscores. One `…`
 * or `...` after a word is the respondent's, unless the blank has no more than that itself; before the first word it
 * is what was left of the form's. When others of the form's dots are left, or the leader has such dots at its end,
 * nobody can tell whose the last ones are.
 * @param text a slice in which `\n` ends a line
 * @param leader what the blank has there
 * @returns lines trimmed, empty ones dropped
 */
export function withoutLeaders(text: string, leader: Leader): Freed {
  const answer = text
    .replace(RUN, (run, before: string | undefined) => kept(run, before !== undefined, leader))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  const freed = answer
    .replace(leader.signs.includes('.') ? START.dotted : START.plain, '')
    .replace(leader.short ? END.short : END.long, '')
    .trim();
  const others = dotsIn(freed) < dotsIn(text);
  return { text: freed, unsure: DOTS_AT_END.test(freed) && (others || leader.signs.includes('.')) };
}
