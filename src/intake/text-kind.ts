import type { DocumentKind } from '../model/document-kind.ts';

const MARKED: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
  ['\xef\xbb\xbf', 'utf-8'],
];

/** Any of these first lines, then another header: a mail as saved by mail programs (RFC 5322). */
const MAIL =
  /^(?:From |(?:Received|Return-Path|Delivered-To|From|To|Date|Subject|MIME-Version|Message-ID|X-[\w-]+):)[^\n]*\n(?:[ \t][^\n]*\n)*[\w-]+:/i;

const BEGINNINGS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^\s*<!doctype html|^\s*<html[\s>]/i, 'html'],
  [/^\s*<\?xml\s/, 'xml'],
  [MAIL, 'eml'],
];

/** Bytes 0 to 31 that are not white space have no place in a text. */
const isControl = (code: number) => code < 32 && (code < 9 || code > 13);

/**
 * The kind of what has no signature.
 *
 * @param head the first bytes, as Latin-1.
 */
export function textKind(head: string): DocumentKind {
  const marked = MARKED.find(([mark]) => head.startsWith(mark));
  const text = marked ? new TextDecoder(marked[1]).decode(Buffer.from(head, 'latin1')) : head;
  for (let i = 0; i < text.length; i += 1) {
    if (isControl(text.charCodeAt(i))) return 'unknown';
  }
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? 'text';
}
