import cliProgress from 'cli-progress';
import { duration, number } from '../french.ts';
import { tell } from '../output.ts';
import { NOTHING } from '../report/tally.ts';
import type { Progress } from './watch.ts';

/** Where the output is no terminal, a line from time to time. */
const LINES_APART_MS = 10_000;
const WIDEST_BAR = 20;

const CLEAR_LINE = '\r\x1b[K';

/** One line: total, read, to review, refused, rate, time left. */
export function progressLine({ total, done, tally }: Progress, seconds: number): string {
  const read = tally.complete + tally.needs_review;
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 && done < total ? ` · reste ${duration((total - done) / rate)}` : '';
  return [
    `${number(done)}/${number(total)}`,
    `lus : ${number(read)}`,
    `à relire : ${number(tally.needs_review)}`,
    `refusés : ${number(tally.failed + tally.not_a_form)}`,
    `${number(rate)}/s${left}`,
  ].join(' · ');
}

export interface ProgressBar {
  update(progress: Progress): void;
  /** A sentence above the bar. */
  say(sentence: string): void;
  stop(): void;
}

/** Shows an import's progress on standard error: a bar on a terminal, sparse lines elsewhere. */
export function startProgressBar(total: number): ProgressBar {
  const isTerminal = process.stderr.isTTY === true;
  const startedAt = performance.now();
  const bar = new cliProgress.SingleBar({
    format: (options, params, progress: Progress) => {
      const line = progressLine(progress, (performance.now() - startedAt) / 1000);
      const barsize = Math.min(WIDEST_BAR, params.maxWidth - line.length - 1);
      if (!isTerminal || barsize <= 0) return line;
      return `${cliProgress.Format.BarFormat(params.progress, { ...options, barsize })} ${line}`;
    },
    barsize: WIDEST_BAR,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Trims the line; other values change the terminal's settings, which Ctrl-C would leave changed.
    linewrap: true,
    gracefulExit: false,
    noTTYOutput: true,
    notTTYSchedule: LINES_APART_MS,
  });
  bar.start(total, 0, { total, done: 0, tally: NOTHING } satisfies Progress);
  return {
    update(progress) {
      bar.setTotal(progress.total);
      bar.update(progress.done, progress);
    },
    say: (sentence) => tell(isTerminal ? CLEAR_LINE + sentence : sentence),
    stop: () => bar.stop(),
  };
}
