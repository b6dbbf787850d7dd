import { describe, expect, test } from 'vitest';
import type { FormRecord } from '../../src/model/record.ts';
import { originalPath } from '../../src/store/originals.ts';
import type { Store } from '../../src/store/store.ts';
import { file, formLine, formlessLine } from './form.ts';
import { BACKENDS, claimed, fresh, lines } from './fresh.ts';

const values = async (store: Store) =>
  (await lines(store)).map(({ fields }) => fields['public.total']?.value ?? null);

describe.each(BACKENDS)('%s', (backend) => {
  test('a claim tells where the bytes are and begins attempt 1', async () => {
    const { store, folder } = await fresh(backend);
    const claim = await claimed(store, 'un');
    expect(claim).toMatchObject({ attempt: 1, path: 'un.docx', mediaType: 'application/msword' });
    expect(claim.file).toBe(originalPath(folder, claim.sha256));
    expect(await store.pending()).toEqual([{ id: claim.id, attempt: 1 }]);
  });

  test('a job delivered twice begins a second attempt, and what the first one read is refused', async () => {
    const { store } = await fresh(backend);
    const first = await claimed(store, 'un');
    const second = await store.claim(first.id, 0);
    expect(second?.attempt).toBe(2);
    expect(await store.finish(first, [formLine(first, { 'public.total': { value: 1 } })])).toBe(false);
    expect(await lines(store)).toEqual([]);
    expect(second && (await store.finish(second, [formLine(second, { 'public.total': { value: 2 } })]))).toBe(
      true,
    );
    expect(await values(store)).toEqual([2]);
  });

  test('a finished document cannot be claimed, finished or put back again', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    expect(await store.finish(claim, [formLine(claim, { 'public.total': { value: 1 } })])).toBe(true);
    expect(await store.finish(claim, [formLine(claim, { 'public.total': { value: 2 } })])).toBe(false);
    expect(await store.claim(claim.id, 1)).toBeNull();
    expect(await store.requeue(claim.id, 1)).toBe(false);
    expect(await values(store)).toEqual([1]);
    expect(await store.pending()).toEqual([]);
  });

  test('of two attempts that finish at the same moment only the newer one is stored', async () => {
    const { store } = await fresh(backend);
    const first = await claimed(store, 'un');
    const second = await store.claim(first.id, 0);
    if (!second) throw new Error('no second attempt');
    const finishing = [first, second].map((claim, n) =>
      store.finish(claim, [formLine(claim, { 'public.total': { value: n } })]),
    );
    expect(await Promise.all(finishing)).toEqual([false, true]);
    expect(await values(store)).toEqual([1]);
  });

  test('a document put back supersedes its older jobs and keeps its attempt number', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    expect(await store.requeue(claim.id, 1)).toBe(true);
    expect(await store.claim(claim.id, 0)).toBeNull();
    expect((await store.claim(claim.id, 1))?.attempt).toBe(2);
  });

  test('a reader thought dead may still finish, and the new job then finds nothing to do', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.requeue(claim.id, 1);
    expect(await store.finish(claim, [formLine(claim)])).toBe(true);
    expect(await store.claim(claim.id, 1)).toBeNull();
  });

  test('a document that an attempt began on meanwhile is not put back', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    expect(await store.requeue(claim.id, 0)).toBe(false);
  });

  test('an unknown document cannot be claimed, a duplicate and a refused file neither', async () => {
    const { store } = await fresh(backend);
    await store.accept([file('un')]);
    const [copy] = await store.accept([file('un', 'copie.docx')]);
    const [refused] = await store.refuse([{ origin: '/gros', record: formlessLine('gros', null) }]);
    for (const id of [copy?.id, refused, '00000000-0000-8000-8000-000000000000']) {
      expect(await store.claim(id ?? '', 0)).toBeNull();
    }
  });

  test('a document that is no form is finished with its line and its error', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    const line = { ...formlessLine(claim.path, claim.sha256), status: 'not_a_form' } as const;
    await store.finish(claim, [line]);
    expect(await lines(store)).toEqual([line]);
    const row = store.db.selectFrom('documents').select(['state', 'error_code', 'error_message']);
    expect(await row.execute()).toEqual([
      { state: 'not_a_form', error_code: 'too_large', error_message: '« un.docx » : trop grand.' },
    ]);
  });

  test('what is stored comes back as it was, fields in the order of the form', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    const box = [0.31, 0.22, 0.48, 0.24] as const;
    const line = {
      ...formLine(claim, {
        'public.total': {
          value: 12,
          raw: '12 enfants',
          review: true,
          reasons: ['vague_value', 'sum_mismatch'],
        },
        'calendrier.debut': { value: '2021-10-04', where: { page: 2, box: [...box] } },
        'enfants.ecarts': { value: false, raw: 'oui ☐ non ☒', confidence: 1 },
        'a.propos': { value: 'Ligne\n« autre » \\ \u2028 😀 0', raw: '' },
      }),
      notes: [{ code: 'comments_present', message: 'Deux commentaires.' }],
    } satisfies FormRecord;
    await store.finish(claim, [line]);
    expect(await lines(store)).toEqual([line]);
    expect(JSON.stringify((await lines(store))[0])).toBe(JSON.stringify(line));
  });

  test('a document with three forms gives three lines', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    const three = [1, 2, 3].map((page) => {
      const line = formLine(claim, { 'public.total': { value: page } });
      return { ...line, source: { ...line.source, pages: [page] } };
    });
    await store.finish(claim, three);
    expect(await lines(store)).toEqual(three);
  });

  test('text that PostgreSQL cannot hold is stored with a replacement character', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'a.propos': { value: 'a\0b\uDC00', raw: '\0' } })]);
    const [line] = await lines(store);
    expect(line?.fields['a.propos']).toMatchObject({ value: 'a\uFFFDb\uFFFD', raw: '\uFFFD' });
  });

  test('lines come in order of acceptance, whatever the order of reading, over many pages', async () => {
    const { store } = await fresh(backend);
    const names = Array.from({ length: 230 }, (_, n) => `f${n}`);
    const acceptances = await store.accept(names.map((name) => file(name)));
    await store.refuse([{ origin: '/gros', record: formlessLine('gros', null) }]);
    for (const { id } of acceptances.toReversed()) {
      const claim = await store.claim(id, 0);
      if (claim) await store.finish(claim, [formLine(claim)]);
    }
    const paths = (await lines(store)).map(({ source }) => source.path);
    expect(paths).toEqual([...names.map((name) => `${name}.docx`), 'gros']);
  });

  test('lines of some documents alone can be asked for', async () => {
    const { store } = await fresh(backend);
    const [one, other] = [await claimed(store, 'un'), await claimed(store, 'deux')];
    await store.finish(one, [formLine(one)]);
    await store.finish(other, [formLine(other)]);
    const found: FormRecord[] = [];
    for await (const line of store.records({ documents: [other.id] })) found.push(line);
    expect(found.map(({ source }) => source.path)).toEqual(['deux.docx']);
  });

  test('reading everything again keeps the old answers until the new ones come', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'public.total': { value: 1 } }), formLine(claim)]);
    expect(await store.reread()).toEqual([{ id: claim.id, attempt: 1 }]);
    expect(await values(store)).toEqual([1, null]);
    const again = await store.claim(claim.id, 1);
    if (again) await store.finish(again, [formLine(again, { 'public.total': { value: 2 } })]);
    expect(await values(store)).toEqual([2]);
    expect(await store.db.selectFrom('answers').select('field').execute()).toHaveLength(4);
  });

  test('every answer says which version of the engine read it', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim)]);
    const engines = await store.db.selectFrom('answers').select('engine').distinct().execute();
    expect(engines).toEqual([{ engine: '1.0.0' }]);
  });

  test('counts say how many documents are in each state and how many fields await a person', async () => {
    const { store } = await fresh(backend);
    const doubtful = { review: true, reasons: ['low_confidence' as const] };
    const one = await claimed(store, 'un');
    await store.finish(one, [formLine(one, { 'public.total': doubtful, 'a.propos': doubtful })]);
    const two = await claimed(store, 'deux');
    await store.finish(two, [formLine(two)]);
    await store.accept([file('un', 'copie.docx'), file('trois')]);
    await store.refuse([{ origin: '/gros', record: formlessLine('gros', null) }]);
    expect(await store.counts()).toEqual({
      documents: { queued: 1, reading: 0, read: 2, failed: 1, not_a_form: 0, duplicate: 1 },
      forms: { complete: 1, needs_review: 1 },
      toReview: 2,
      corrections: 0,
    });
  });
});
