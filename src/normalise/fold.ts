import { CELL } from '../model/source.ts';
import { visible } from './characters.ts';

/** Everything but superscripts, subscripts and fractions: "12²" must not become 122, nor "12½" 121/2. */
const COMPATIBLE = /[^²³¹¼-¾\u2070-\u209F\u2150-\u218F]+/gu;
const BREAK = new RegExp(`[\\t\\v\\f\\r\\u2028\\u2029${CELL}]`, 'gu');

/**
 * Text made easy to parse: lower case, no accents, plain digits, quotes, dashes and spaces. A line end, tab or cell
 * end is `\n`, so that numbers on two lines are never joined; every other white space is one space.
 */
export const fold = (text: string): string =>
  visible(text)
    .replace(COMPATIBLE, (run) => run.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[«»“”]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(BREAK, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();

/** Without what surrounds an answer and says nothing: colon, dots, quotes. A dash may be a sign: it stays. */
export const withoutEdges = (text: string): string =>
  text.replace(/^(?:\.{2,}|[\s:=;_*"]|[.,](?!\d))+/u, '').replace(/[\s.,;:_*"]+$/u, '');
