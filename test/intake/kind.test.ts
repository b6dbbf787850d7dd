import { describe, expect, it } from 'vitest';
import { compoundFile } from '../../fixtures/hostile/compound-file.ts';
import { type Entry, zip } from '../../fixtures/hostile/zip.ts';
import { documentKind } from '../../src/intake/kind.ts';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

const file = (name: string, content: string): Entry => ({ name, content: Buffer.from(content) });
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A package whose main part `main` has this content type. */
const office = (
  type: string,
  { main = 'word/document.xml', relationship = OFFICE, byExtension = false } = {},
) => {
  const contentType = `application/vnd.${type}+xml`;
  const declared = byExtension
    ? `<Default Extension="${main.split('.').at(-1)}" ContentType="${contentType}"/>`
    : `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${contentType}"/>`;
  return zip([
    file('[Content_Types].xml', `<Types xmlns="${TYPES}">${declared}</Types>`),
    file(
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="urn:other" Target="x.xml"/>` +
        `<Relationship Id="b" Type="${relationship}" Target="${main}"/></Relationships>`,
    ),
    file(main, '<a/>'),
  ]);
};
const WORD = 'openxmlformats-officedocument.wordprocessingml.document.main';

describe('the kind of a document', () => {
  it.each<[string, string]>([
    ['%PDF-1.7', 'pdf'],
    ['HTTP en-tête\r\n%PDF-1.4', 'pdf'],
    ['{\\rtf1', 'rtf'],
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['GIF89a', 'gif'],
    ['II*\x00', 'tiff'],
    ['MM\x00*', 'tiff'],
    ['RIFF\x00\x00\x00\x00WEBP', 'webp'],
    ['\x00\x00\x00\x18ftypheic', 'heic'],
    ['\x00\x00\x00\x18ftypmif1', 'heic'],
    ['7z\xbc\xaf\x27\x1c', 'sevenzip'],
    ['Rar!\x1a\x07\x00', 'rar'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<!DOCTYPE html><p>', 'html'],
    ['\n<HTML lang="fr">', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['\xef\xbb\xbf<?xml version="1.0"?><a/>', 'xml'],
    ['From: a@example.org\r\nTo: b@example.org\r\n', 'eml'],
    ['Received: from a\r\n\tby b\r\nSubject: Bilan\r\n', 'eml'],
    ['Date: le 4 octobre', 'text'],
    ['Bonjour, voil\xe0.', 'text'],
    ['\xff\xfeB\x00o\x00n\x00', 'text'],
    ['\x00\x01\x02', 'unknown'],
  ])('that begins with %j is %s', (start, kind) => {
    expect(documentKind(latin1(start))).toBe(kind);
  });
});

describe('the kind of a zip', () => {
  it.each<[string, Uint8Array]>([
    ['a document', office(WORD)],
    ['a document with macros', office('ms-word.document.macroEnabled.main')],
    ['a template', office('openxmlformats-officedocument.wordprocessingml.template.main')],
    ['a strict document', office(WORD, { relationship: STRICT })],
    ['a main part of any name', office(WORD, { main: 'a/b.xml' })],
    ['a main part whose type goes by its extension', office(WORD, { main: 'a/b.form', byExtension: true })],
  ])('is docx for %s', (_, bytes) => {
    expect(documentKind(bytes)).toBe('docx');
  });

  it('is that of its main part, not of its folders or of what it embeds', () => {
    const sheet = 'openxmlformats-officedocument.spreadsheetml.sheet.main';
    expect(documentKind(office(sheet, { main: 'word/workbook.xml' }))).toBe('xlsx');
    expect(documentKind(office('ms-powerpoint.presentation.macroEnabled.main'))).toBe('pptx');
  });

  it('goes by its folders when it does not say, so that opening it names the damage', () => {
    const damaged = (folder: string) =>
      zip([file('[Content_Types].xml', '<Types'), file(`${folder}/a.xml`, '')]);
    expect(documentKind(damaged('word'))).toBe('docx');
    expect(documentKind(damaged('xl'))).toBe('xlsx');
    expect(documentKind(damaged('autre'))).toBe('zip');
  });

  it('is told by its first entry for OpenDocument', () => {
    const open = (type: string) =>
      zip([{ ...file('mimetype', `application/vnd.oasis.opendocument.${type}`), method: 0 }]);
    expect(documentKind(open('text'))).toBe('odt');
    expect(documentKind(open('spreadsheet'))).toBe('odf');
  });

  it('is zip for any other archive, empty or huge', () => {
    expect(documentKind(zip([]))).toBe('zip');
    expect(documentKind(zip([file('word/document.xml', '<a/>')]))).toBe('zip');
    expect(documentKind(zip(Array.from({ length: 3_000 }, (_, i) => file(String(i), ''))))).toBe('zip');
  });

  it('cannot be told when what tells it is encrypted or a bomb', () => {
    expect(() => documentKind(zip([{ ...file('[Content_Types].xml', ''), encrypted: true }]))).toThrow(
      'encrypted',
    );
    expect(() => documentKind(zip([file('[Content_Types].xml', ' '.repeat(300_000))]))).toThrow('zip_bomb');
  });
});

describe('the kind of a compound file', () => {
  it.each<[readonly string[], string]>([
    [['EncryptionInfo', 'EncryptedPackage'], 'protected_office'],
    [['ENCRYPTEDPACKAGE'], 'protected_office'],
    [['WordDocument', 'EncryptedPackage'], 'protected_office'],
    [['WordDocument', '\tDRMContent'], 'protected_office'],
    [['1Table', 'WordDocument'], 'doc'],
    [['Workbook'], 'xls'],
    [['Book'], 'xls'],
    [['PowerPoint Document'], 'ppt'],
    [['__properties_version1.0'], 'msg'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'WordDocument'], 'doc'],
    [['autre'], 'ole'],
    [[], 'ole'],
  ])('with %j is %s', (streams, kind) => {
    expect(documentKind(compoundFile(streams))).toBe(kind);
  });

  it('that is damaged is still a compound file, and its directory is walked once at most', () => {
    const bytes = Buffer.from(compoundFile(['autre']));
    expect(documentKind(bytes.subarray(0, 100))).toBe('ole');
    const looping = Buffer.from(bytes);
    looping.writeUInt32LE(1, 512 + 4);
    expect(documentKind(looping)).toBe('ole');
  });
});
