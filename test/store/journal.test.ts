import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Journal, type JournalEntry, readJournalText } from '../../src/store/journal.ts';
import { standing } from '../../src/store/replay.ts';
import { formlessLine } from './form.ts';
import { freshFolder } from './fresh.ts';

const id = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const at = '2022-05-02T08:00:00.000Z';

const accepted = (n: number, origin = `/r/${n}`): JournalEntry => {
  const path = `${n}.docx`;
  return { kind: 'accepted', id: id(n), at, sha256: 'ab', size: 1, mediaType: 'm', path, origin };
};

const refused = (n: number, origin: string): JournalEntry => {
  return { kind: 'refused', id: id(n), at, origin, record: formlessLine('un', null) };
};

const freshPath = async () => join(await freshFolder(), 'journal.ndjson');

test('what was appended is read again, in order, after closing and opening', async () => {
  const path = await freshPath();
  const journal = await Journal.open(path);
  await Promise.all([journal.append([accepted(1), accepted(2)]), journal.append([accepted(3)])]);
  await journal.close();
  const again = await Journal.open(path);
  await again.append([accepted(4)]);
  const { entries, damaged } = await again.read();
  expect(entries).toEqual([1, 2, 3, 4].map((n) => accepted(n)));
  expect(damaged).toEqual([]);
  await again.close();
});

test('a last line torn by a crash is cut off, so that the next one is whole', async () => {
  const path = await freshPath();
  await writeFile(path, `${JSON.stringify(accepted(1))}\n${JSON.stringify(accepted(2)).slice(0, 40)}`);
  const journal = await Journal.open(path);
  await journal.append([accepted(3)]);
  expect(await journal.read()).toMatchObject({ entries: [accepted(1), accepted(3)], damaged: [] });
  await journal.close();
});

test('a tail of zeros, as some file systems leave after a power cut, is cut off too', async () => {
  const path = await freshPath();
  await writeFile(path, `${JSON.stringify(accepted(1))}\n`);
  await appendFile(path, Buffer.alloc(500));
  const journal = await Journal.open(path);
  expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(accepted(1))}\n`);
  await journal.close();
});

test.each(['nothing', '{}', '', JSON.stringify({ ...accepted(1), size: 'x' })])(
  'a line that is %j is damaged, and its neighbours are not',
  (line) => {
    const text = [JSON.stringify(accepted(1)), line, JSON.stringify(accepted(2))].join('\n');
    const { entries, damaged } = readJournalText(Buffer.from(`${text}\n`));
    expect(entries).toEqual([accepted(1), accepted(2)]);
    expect(damaged).toEqual([2]);
  },
);

test('a refusal stands until its origin is accepted or refused anew', () => {
  const entries = [refused(1, '/a'), refused(2, '/b'), accepted(3, '/a'), refused(2, '/b')];
  expect(standing(entries)).toEqual([entries[2], entries[3]]);
  expect(standing([accepted(3, '/a'), refused(1, '/a')])).toHaveLength(2);
});
