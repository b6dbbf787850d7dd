import type { Span } from '../model/place.ts';
import type { Blank } from './blank.ts';
import type { Match } from './match.ts';
import type { Tokens } from './tokens.ts';

/** Signs that say nothing by themselves wherever they stand. */
const SILENT = /[\s.…‥_:;,()*'’"«»/•·\uFDD0\uFDD1-]/u;

/** Whether signs stand between two tokens that the blank has not there: a check mark, an arrow, a question mark. */
const saysMore = (between: string, printed: string): boolean =>
  [...between].some((sign) => !SILENT.test(sign) && !printed.includes(sign));

/**
 * Text of the return that is neither printed in the blank nor where an answer goes: nothing that was written is
 * dropped. By index of the field whose question or boxes it stands in or behind.
 */
export function straysOf(
  blank: Blank,
  match: Match,
  returned: Tokens,
  text: string,
): ReadonlyMap<number, readonly Span[]> {
  const strays = new Map<number, Span[]>();
  let last = -1;
  for (let at = 0; at < returned.count; at++) {
    const printed = match.ofReturned[at] ?? -1;
    if (printed < 0) continue;
    const before = last < 0 ? -1 : (match.ofReturned[last] ?? -1);
    if (before >= 0 && blank.slotAt[before + 1] !== 1) {
      const span = { start: returned.ends[last] ?? 0, end: returned.starts[at] ?? 0 };
      const words = at - last - 1;
      const replaced = Math.max(0, printed - before - 1);
      const between = text.slice(span.start, span.end);
      const signs = words === 0 && replaced === 0 && saysMore(between, blank.gaps[before] ?? '');
      if (words > replaced + (replaced > 0 ? 2 : 0) || signs) {
        const field = blank.owner[before] ?? 0;
        strays.set(field, [...(strays.get(field) ?? []), span]);
      }
    }
    last = at;
  }
  return strays;
}
