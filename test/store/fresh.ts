import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FormRecord } from '../../src/model/record.ts';
import type { StoredForm } from '../../src/store/context.ts';
import type { Candidate, Claim } from '../../src/store/document.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { sharedPostgres } from '../setup/shared.ts';
import { layEmptyDatabase } from './cluster.ts';

export const BACKENDS = ['embedded', 'server'] as const;
export type Backend = (typeof BACKENDS)[number];

/** A form of four fields. */
export const FORM = {
  id: 'petit-bilan',
  fields: [
    { id: 'public.total', kind: 'integer' },
    { id: 'calendrier.debut', kind: 'date' },
    { id: 'enfants.ecarts', kind: 'yes_no' },
    { id: 'a.propos', kind: 'text' },
  ],
} as const satisfies StoredForm;

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function freshOptions(backend: Backend): Promise<StoreOptions> {
  const data = await freshFolder();
  const databaseUrl = backend === 'server' ? await sharedPostgres() : null;
  if (databaseUrl === null) await layEmptyDatabase(data);
  return { data, databaseUrl, command: 'bilan import', forms: [FORM], engine: '1.0.0' };
}

/** Opens a store that is closed when the test ends, if the test has not done so. */
export async function open(options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  onTestFinished(() => store.close().catch(() => {}));
  return store;
}

export const fresh = async (backend: Backend): Promise<Store> => open(await freshOptions(backend));

export const file = (text: string, path = `${text}.docx`, folder = '/retours'): Candidate => ({
  bytes: Buffer.from(text),
  path,
  origin: `${folder}/${path}`,
  mediaType: 'application/msword',
});

/** Takes one file in and begins to read it. */
export async function claimed(store: Store, text: string): Promise<Claim> {
  const [acceptance] = await store.accept([file(text)]);
  const claim = acceptance && (await store.claim(acceptance.id, acceptance.attempt));
  if (!claim) throw new Error(`${text} cannot be claimed`);
  return claim;
}

type Given = Readonly<Record<string, Partial<FormRecord['fields'][string]>>>;

const ANSWER = {
  value: null,
  raw: null,
  confidence: 0.9876543210123,
  review: false,
  reasons: [],
  where: null,
};

/** The line of a form in which these fields were answered, the others being blank. */
export function formLine(claim: Claim, given: Given = {}): FormRecord {
  const fields = FORM.fields.map(({ id }) => [id, { ...ANSWER, ...given[id] }] as const);
  return {
    schema: 'bilan-record/1',
    form: FORM.id,
    source: { path: claim.path, sha256: claim.sha256, mediaType: claim.mediaType, pages: null },
    route: 'docx',
    status: fields.some(([, { review }]) => review) ? 'needs_review' : 'complete',
    error: null,
    notes: [],
    fields: Object.fromEntries(fields),
  };
}

/** The line of a document that gave no form. */
export const formlessLine = (path: string, sha256: string | null): FormRecord => ({
  schema: 'bilan-record/1',
  form: null,
  source: { path, sha256, mediaType: 'application/msword', pages: null },
  route: null,
  status: 'failed',
  error: { code: 'too_large', message: `« ${path} » : trop grand.` },
  notes: [],
  fields: {},
});

export async function lines(store: Store): Promise<readonly FormRecord[]> {
  const found: FormRecord[] = [];
  for await (const line of store.records()) found.push(line);
  return found;
}
