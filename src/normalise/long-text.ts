import type { Normalised } from '../model/normalised.ts';
import { oneLine, onlyLeaders } from './characters.ts';
import { BLANK, strict } from './outcome.ts';

/**
 * Glyphs only a word processor's list puts before a line (those of Symbol and Wingdings are private use). A dash,
 * an asterisk or a number was typed by hand and is the respondent's text.
 */
const BULLETS = /^(?:[•‣⁃∙◦●○▪▫■◆❖➢➤►▶\uF000-\uF0FF]\s*|·\s+)+/u;

/** The respondent's own paragraphs, one a line as written; empty lines and list bullets are dropped. */
export function normaliseLongText(text: string): Normalised<'long_text'> {
  const paragraphs = text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map((line) => oneLine(line).replace(BULLETS, ''))
    .filter((line) => !onlyLeaders(line));
  return paragraphs.length === 0 ? BLANK : strict(paragraphs.join('\n'));
}
