import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAILURES } from '../../src/model/failure.ts';
import { NOTES } from '../../src/model/note.ts';
import { REASONS } from '../../src/model/reason.ts';

const page = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, code, sentence]) => [code, sentence]);

test('the page of codes lists every code with its sentence, in the order of the code, and no other', () => {
  expect(rows).toEqual([FAILURES, NOTES, REASONS].flatMap((table) => Object.entries(table)));
});
