import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { DeadEnd } from '../../model/failure.ts';

/** The blank form's deepest element is the 8th; a table costs four levels, and nobody nests sixty of them. */
const DEPTH_LIMIT = 256;
/** Thirty-five times the blank form's 4,319. */
const ELEMENT_LIMIT = 150_000;
/** Word's longest, the root with its namespaces, has some forty. */
const ATTRIBUTE_LIMIT = 256;

/** First bytes → encoding; XML in a package is UTF-8 or UTF-16 (ECMA-376-2, 8.1.1), and UTF-8 without a mark. */
const ENCODINGS = [
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0x3c, 0x00], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
  { start: [0x00, 0x3c], encoding: 'utf-16be' },
] as const;

function decode(bytes: Uint8Array): string {
  // Native and three times as fast as a decoder that throws; a byte order mark goes the other way.
  if (bytes[0] === 0x3c && bytes[1] !== 0 && isUtf8(bytes)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }
  const known = ENCODINGS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  try {
    return new TextDecoder(known?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DeadEnd('malformed_xml');
  }
}

/** Throws on the first thing that is not XML, or is more of it than a form can be. */
function validate(xml: string): void {
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const tooComplex = () => new DeadEnd('too_complex');
  const parser = new SaxesParser({ position: false });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    elements += 1;
    if (depth > DEPTH_LIMIT || elements > ELEMENT_LIMIT) throw tooComplex();
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > ATTRIBUTE_LIMIT) throw tooComplex();
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
}

/**
 * The gate before docx4js, which takes XML cut in the middle for whole and does not survive deep trees: the text of a
 * part, known to be well-formed, without DOCTYPE and of bounded depth and size.
 *
 * A literal `<!DOCTYPE` is refused wherever it stands: outside the prolog XML allows it in comments and CDATA only,
 * which Word never writes, and finding it first keeps a hostile DTD from being parsed at all.
 *
 * @param bytes UTF-8 or UTF-16, with or without byte order mark.
 * @param prepare what is done to the text first; its result is what is looked at and returned.
 * @returns the part's text, without byte order mark.
 * @throws DeadEnd `malformed_xml`, `forbidden_doctype`, `too_complex`.
 */
export function wellFormedXml(bytes: Uint8Array, prepare = (text: string): string => text): string {
  const text = decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new DeadEnd('forbidden_doctype');
  const xml = prepare(text);
  try {
    validate(xml);
  } catch (error) {
    if (error instanceof DeadEnd) throw error;
    throw new DeadEnd('malformed_xml');
  }
  return xml;
}
