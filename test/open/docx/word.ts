import { strToU8, zipSync } from 'fflate';
import { openDocx } from '../../../src/open/docx/open.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bytes of the smallest Word document with this body. */
export function word(body: string, relationships = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relationships}</Relationships>`),
  });
}

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;

export const run = (content: string): string => `<w:r>${content}</w:r>`;

export const text = (data: string): string => run(`<w:t xml:space="preserve">${data}</w:t>`);

/** A legacy box with this inside its `w:checkBox`. */
export const box = (inside: string): string =>
  [
    run(
      `<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${inside}</w:checkBox></w:ffData></w:fldChar>`,
    ),
    run('<w:instrText> FORMCHECKBOX </w:instrText>'),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');

/** The document opened; a remark on it is a surprise and fails. */
export function opened(body: string): { readonly text: string; readonly boxes: readonly string[] } {
  const source = openDocx(word(body));
  if (source.notes.length > 0) throw new Error(`unexpected notes: ${source.notes.map((one) => one.code)}`);
  return { text: source.text, boxes: source.boxes };
}
