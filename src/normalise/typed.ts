import { onlyLeaders } from './characters.ts';
import { fold, withoutEdges } from './fold.ts';
import { BLANK, firstOf, notStrict, type Outcome, type Reader, UNREADABLE } from './outcome.ts';

/** Longer answers, in UTF-16 code units of folded text, are prose; nor may a page of text cost a parser its time. */
const LONGEST = 500;

/** Reads an answer that must be of one kind: the first reader that knows how its folded text is written decides. */
export function readTyped<V>(text: string, readers: readonly Reader<V>[]): Outcome<V> {
  const folded = fold(text);
  if (onlyLeaders(folded)) return BLANK;
  if (folded.length > LONGEST) return UNREADABLE;
  const bare = withoutEdges(folded);
  const outcome = firstOf(readers, bare) ?? UNREADABLE;
  return bare === folded ? outcome : notStrict(outcome);
}
