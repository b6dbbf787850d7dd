import { CELL } from '../model/source.ts';

/** Format and control characters; the zero-width joiner stays, it holds emoji together. */
const INVISIBLE = /\uFEFF|(?![\s\u200D])[\p{Cc}\p{Cf}]/gu;
const WHITE = new RegExp(`[\\s${CELL}]+`, 'gu');

/** NFC, well-formed UTF-16, without characters that print nothing (soft hyphen, zero width, controls). */
export const visible = (text: string): string => text.toWellFormed().replace(INVISIBLE, '').normalize('NFC');

/** One line: every run of white space, no-break spaces and cell ends included, is one space. */
export const oneLine = (text: string): string => visible(text).replace(WHITE, ' ').trim();

/** The dots and underscores a form offers to write on; by themselves they answer nothing. */
export const onlyLeaders = (text: string): boolean => /^[\s.…_]*$/u.test(text);
