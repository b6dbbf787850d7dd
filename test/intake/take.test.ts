import { hash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../../fixtures/hostile/compound-file.ts';
import { form } from '../../fixtures/hostile/word.ts';
import { take } from '../../src/intake/take.ts';
import { folderOf } from './folder.ts';

const MAX_BYTES = 100_000_000;
const SENTENCE = /^« .+ » : .+\.$/u;

const taken = (content: string | Uint8Array, path = 'retour.docx', maxBytes = MAX_BYTES) => {
  const folder = folderOf({ [path]: content });
  const origin = join(folder, path);
  return take({ is: 'file', file: origin, origin, path }, maxBytes);
};
const errorOf = async (...given: Parameters<typeof taken>) => {
  const result = await taken(...given);
  if (result.is === 'taken') throw new Error('it was taken');
  expect(result.record).toMatchObject({ status: 'failed', form: null, route: null, fields: {} });
  expect(result.record.error?.message).toMatch(SENTENCE);
  return result.record;
};
const codeOf = async (...given: Parameters<typeof taken>) => (await errorOf(...given)).error?.code;

describe('a Word document', () => {
  it('is taken with its bytes, their hash and its kind', async () => {
    const bytes = Buffer.from(form());
    expect(await taken(bytes, 'sous/retour.docx')).toMatchObject({
      is: 'taken',
      path: 'sous/retour.docx',
      sha256: hash('sha256', bytes),
      kind: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
  });

  it('is taken whatever its name', async () => {
    expect(await taken(form(), 'retour.pdf')).toMatchObject({ is: 'taken', kind: 'docx' });
  });

  it('may be as large as the limit, and is refused by its size alone one byte above', async () => {
    const bytes = form();
    expect(await taken(bytes, 'a.docx', bytes.length)).toMatchObject({ is: 'taken' });
    const record = await errorOf(bytes, 'a.docx', bytes.length - 1);
    expect(record).toMatchObject({ error: { code: 'too_large' }, source: { sha256: null } });
  });

  it('of 100,000,001 bytes is refused without a byte of it being read', async () => {
    const folder = folderOf({ 'creux.docx': '' });
    const file = join(folder, 'creux.docx');
    truncateSync(file, 100_000_001);
    const result = await take({ is: 'file', file, origin: file, path: 'creux.docx' }, MAX_BYTES);
    expect(result).toMatchObject({ record: { error: { code: 'too_large' }, source: { sha256: null } } });
  });

  it('under a password is refused with its hash', async () => {
    const bytes = compoundFile(['EncryptionInfo', 'EncryptedPackage']);
    const record = await errorOf(bytes);
    expect(record).toMatchObject({ error: { code: 'encrypted' }, source: { sha256: hash('sha256', bytes) } });
  });

  it('that is cut is refused with its hash', async () => {
    const record = await errorOf(form().subarray(0, 5_000));
    expect(record).toMatchObject({ error: { code: 'damaged_zip' }, source: { sha256: expect.any(String) } });
  });
});

describe('another file', () => {
  it.each([
    ['retour.docx', '', 'empty_file'],
    ['retour.docx', '%PDF-1.7', 'not_word'],
    ['RETOUR.DOCM', 'bonjour', 'not_word'],
    ['retour.pdf', '%PDF-1.7', 'unsupported_kind'],
    ['retour', 'bonjour', 'unsupported_kind'],
    ['retour.bin', '\0\u0001\u0002', 'unknown_kind'],
  ])('%s holding "%s" is refused as %s', async (path, content, code) => {
    expect(await codeOf(content, path)).toBe(code);
  });

  it('of a known kind is refused naming it, with its media type', async () => {
    const record = await errorOf('%PDF-1.7', 'retour.pdf');
    expect(record.error?.message).toContain('Contenu reconnu : PDF.');
    expect(record.source.mediaType).toBe('application/pdf');
  });
});
