import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/intake/walk.ts';
import { folderOf } from './folder.ts';

/** What a walk finds, one line each: `path`, `(path)` when it is no document, `path: code` when it is refused. */
async function found(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of walk(path)) {
    if (one.is === 'file') lines.push(one.path);
    else if (one.is === 'not_document') lines.push(`(${one.path})`);
    else lines.push(`${one.record.source.path}: ${one.record.error?.code}`);
  }
  return lines;
}

describe('a folder', () => {
  it('is walked in full, in the order of names, with / between folders', async () => {
    const folder = folderOf({ 'b.docx': '', 'a/z/1.docx': '', 'a/2.docx': '', 'É.docx': '', 'c d.docx': '' });
    expect(await found(folder)).toEqual(['a/2.docx', 'a/z/1.docx', 'b.docx', 'c d.docx', 'É.docx']);
  });

  it('may be empty', async () => {
    expect(await found(folderOf({}))).toEqual([]);
  });

  it('holds files that are no documents, whatever their case: only told', async () => {
    const names = [
      'Thumbs.db',
      'thumbs.db',
      'desktop.ini',
      '.DS_Store',
      '~$tour.docx',
      'a.part',
      'a.CRDOWNLOAD',
    ];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, ''])));
    expect(await found(folder)).toEqual(names.toSorted().map((name) => `(${name})`));
  });

  it('named like no document is walked all the same', async () => {
    expect(await found(folderOf({ 'reste.part/a.docx': '' }))).toEqual(['reste.part/a.docx']);
  });

  it('that looks like a document but is a folder is walked', async () => {
    expect(await found(folderOf({ 'retour.docx/a.docx': '' }))).toEqual(['retour.docx/a.docx']);
  });

  it('may hold names that are no UTF-8: shown by their bytes, opened as they are', async () => {
    const folder = folderOf({});
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.docx')]),
      'un',
    );
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff])]));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff]), Buffer.from('/é.docx')]),
      'deux',
    );
    expect(await found(folder)).toEqual(['caf\\xE9.docx', 'd\\xFF/é.docx']);
    const contents: string[] = [];
    for await (const one of walk(folder))
      if (one.is === 'file') contents.push(await readFile(one.file, 'utf8'));
    expect(contents).toEqual(['un', 'deux']);
  });
});

describe('a link', () => {
  it('to a file of the folder is followed', async () => {
    const folder = folderOf({ 'a.docx': 'un', 'b/c.docx': '' });
    symlinkSync(join(folder, 'a.docx'), join(folder, 'b/lien.docx'));
    expect(await found(folder)).toEqual(['a.docx', 'b/c.docx', 'b/lien.docx']);
  });

  it('to a folder in the folder is not: that folder is walked under its own name, and loops cannot arise', async () => {
    const folder = folderOf({ 'a/b/c.docx': '' });
    symlinkSync(join(folder, 'a'), join(folder, 'a/b/boucle'));
    symlinkSync(join(folder, 'a/b'), join(folder, 'lien'));
    expect(await found(folder)).toEqual(['a/b/c.docx']);
  });

  it('that leads out of the folder is refused, to a file or a folder, also by a neighbour of like name', async () => {
    const outside = folderOf({ 'secret.docx': '' });
    const folder = folderOf({});
    symlinkSync(join(outside, 'secret.docx'), join(folder, 'fichier.docx'));
    symlinkSync(outside, join(folder, 'dossier'));
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'ab'));
    symlinkSync('../ab', join(folder, 'a/lien'));
    expect(await found(folder)).toEqual(['dossier: link_outside', 'fichier.docx: link_outside']);
    expect(await found(join(folder, 'a'))).toEqual(['lien: link_outside']);
  });

  it('that leads nowhere, or to itself, is named', async () => {
    const folder = folderOf({});
    symlinkSync('rien.docx', join(folder, 'a.docx'));
    symlinkSync('b.docx', join(folder, 'b.docx'));
    expect(await found(folder)).toEqual(['a.docx: unreadable_file', 'b.docx: unreadable_file']);
  });

  it('given on the command line is followed wherever it leads, since it was named', async () => {
    const outside = folderOf({ 'a.docx': '', 'b/c.docx': '' });
    const folder = folderOf({});
    symlinkSync(outside, join(folder, 'lien'));
    symlinkSync(join(outside, 'a.docx'), join(folder, 'lien.docx'));
    expect(await found(join(folder, 'lien'))).toEqual(['a.docx', 'b/c.docx']);
    expect(await found(join(folder, 'lien.docx'))).toEqual(['lien.docx']);
  });
});

describe('what is neither file nor folder', () => {
  it('is refused and never opened, in a folder or given', async () => {
    const folder = folderOf({});
    execFileSync('mkfifo', [join(folder, 'tube.docx')]);
    symlinkSync('tube.docx', join(folder, 'lien.docx'));
    expect(await found(folder)).toEqual(['lien.docx: not_a_file', 'tube.docx: not_a_file']);
    expect(await found(join(folder, 'tube.docx'))).toEqual(['tube.docx: not_a_file']);
    expect(await found('/dev/zero')).toEqual(['zero: not_a_file']);
  });
});

describe('a PATH given', () => {
  it('that is a file is found by its base name', async () => {
    expect(await found(join(folderOf({ 'a/b.docx': '' }), 'a/b.docx'))).toEqual(['b.docx']);
  });

  it('says where each file came from', async () => {
    const folder = folderOf({ 'a/b.docx': '' });
    for await (const one of walk(folder)) expect(one.origin).toBe(join(folder, 'a/b.docx'));
    expect.assertions(1);
  });

  it('that does not exist is a fault of usage, named in French', async () => {
    const missing = join(folderOf({ 'a.docx': '' }), 'absent');
    await expect(found(missing)).rejects.toThrow(`« ${missing} » n’existe pas.`);
    await expect(found(join(folderOf({ 'a.docx': '' }), 'a.docx/b'))).rejects.toThrow('n’existe pas');
  });

  it('may be relative', async () => {
    const folder = folderOf({ 'a.docx': '' });
    const back = process.cwd();
    process.chdir(join(folder, '..'));
    expect(await found(basename(folder))).toEqual(['a.docx']);
    process.chdir(back);
  });
});
