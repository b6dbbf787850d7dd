import { BOX } from '../model/source.ts';

/** The alignable tokens of a text: words and boxes, in order. Leaders and punctuation are no tokens. */
export interface Tokens {
  readonly count: number;
  /** Number of the word in the form's {@link Lexicon}; {@link BOX_ID} for a box; {@link UNKNOWN} otherwise. */
  readonly ids: Int32Array;
  /** Offsets into the text, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export const UNKNOWN = -1;
export const BOX_ID = 0;

const BOX_CODE = BOX.charCodeAt(0);

/** Which UTF-16 code units continue a word: letters, digits, combining marks; surrogates count as letters. */
const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) || (code >= 0xd800 && code <= 0xdfff) ? 1 : 0,
);

/** Case, accents and ligatures folded: people retype "A RETOURNER" as "À retourner". */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** The printed words of a form, numbered from 1; 0 is a box. */
export interface Lexicon {
  /** Folded words; a word's number is its index. */
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers of words as written, so that each spelling is folded once in a process. Bounded. */
  readonly spellings: Map<string, number>;
}

export function lexiconOf(words: Iterable<string>): Lexicon {
  const numbers = new Map<string, number>();
  const list = [''];
  for (const word of words) {
    const folded = fold(word);
    if (!numbers.has(folded)) numbers.set(folded, list.push(folded) - 1);
  }
  return { words: list, numbers, spellings: new Map() };
}

const MOST_SPELLINGS = 50_000;

function numberOf(word: string, lexicon: Lexicon): number {
  const known = lexicon.spellings.get(word);
  if (known !== undefined) return known;
  const number = lexicon.numbers.get(fold(word)) ?? UNKNOWN;
  if (lexicon.spellings.size < MOST_SPELLINGS && word.length < 40) lexicon.spellings.set(word, number);
  return number;
}

/** Words of a text, as written. */
export function* wordsOf(text: string): Generator<string> {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inside = at < text.length && WORD_UNITS[text.charCodeAt(at)] === 1;
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      yield text.slice(start, at);
      start = -1;
    }
  }
}

export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const most = text.length + 1;
  const ids = new Int32Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let count = 0;
  let start = -1;
  const length = text.length;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 32;
    if (WORD_UNITS[code] === 1) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      ids[count] = numberOf(text.slice(start, at), lexicon);
      starts[count] = start;
      ends[count++] = at;
      start = -1;
    }
    if (code === BOX_CODE && at < length) {
      ids[count] = BOX_ID;
      starts[count] = at;
      ends[count++] = at + 1;
    }
  }
  return {
    count,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}
