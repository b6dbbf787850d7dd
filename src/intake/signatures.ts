import type { DocumentKind } from '../model/document-kind.ts';

/** Bytes (as Latin-1) that a kind has at a fixed offset. `zip` and `ole` are containers: their content decides. */
export const SIGNATURES: readonly (readonly [at: number, text: string, kind: DocumentKind])[] = [
  [0, 'PK\x03\x04', 'zip'],
  [0, 'PK\x05\x06', 'zip'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  [0, '%PDF-', 'pdf'],
  [0, '{\\rtf', 'rtf'],
  [0, '\xff\xd8\xff', 'jpeg'],
  [0, '\x89PNG\r\n\x1a\n', 'png'],
  [0, 'GIF8', 'gif'],
  [0, 'II*\x00', 'tiff'],
  [0, 'MM\x00*', 'tiff'],
  [8, 'WEBP', 'webp'],
  [4, 'ftyphei', 'heic'],
  [4, 'ftyphev', 'heic'],
  [4, 'ftypmif1', 'heic'],
  [4, 'ftypmsf1', 'heic'],
  [0, '7z\xbc\xaf\x27\x1c', 'sevenzip'],
  [0, 'Rar!\x1a\x07', 'rar'],
  [0, '\x1f\x8b', 'gzip'],
];
