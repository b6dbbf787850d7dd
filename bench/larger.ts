import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'word/document.xml';

/**
 * The same return with a longer last answer: paragraphs added until its text weighs `times` as much. An answer is
 * what makes one return longer than another; its questions stay 99.
 */
export function lengthen(document: Uint8Array, times: number): Uint8Array {
  const parts = unzipSync(document);
  const xml = strFromU8(parts[MAIN] ?? new Uint8Array());
  const at = xml.lastIndexOf('<w:sectPr');
  const words = 'Les ateliers ont réuni petits et grands autour du jeu, de la lecture et du goûter partagé. ';
  const paragraph = `<w:p w:rsidR="002754CC"><w:r w:rsidR="0053429D"><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const more = paragraph.repeat(Math.round(((times - 1) * xml.length) / paragraph.length));
  return zipSync(
    { ...parts, [MAIN]: strToU8(xml.slice(0, at) + more + xml.slice(at)) },
    { mtime: '2022-05-09' },
  );
}
