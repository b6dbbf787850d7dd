import { withinOneEdit } from './spelling.ts';

/** Folded names, and the abbreviations that can mean no other month ("jui" could be two). */
const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juill', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
] as const satisfies readonly (readonly string[])[];

const BY_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

/** Shortest word mended: of three letters, most are one slip away from several months. */
const SHORTEST_MENDED = 4;

/** 1 to 12 for a folded French name or abbreviation, one slip of the keyboard allowed when only one name is near. */
export function monthOf(word: string): number | undefined {
  const known = BY_WORD.get(word);
  if (known !== undefined || word.length < SHORTEST_MENDED) return known;
  const near = MONTHS.flatMap(([name], index) => (withinOneEdit(word, name) ? [index + 1] : []));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether the word is a month's name in full, rightly spelt. */
export const isMonthName = (word: string): boolean => MONTHS.some(([name]) => name === word);
