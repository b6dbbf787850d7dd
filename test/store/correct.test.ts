import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { InvalidCorrection } from '../../src/store/correct.ts';
import type { Correction } from '../../src/store/correction.ts';
import { formLine } from './form.ts';
import { BACKENDS, claimed, fresh, lines } from './fresh.ts';

const correction = (sha256: string, given: Partial<Correction> = {}): Correction => ({
  sha256,
  ordinal: 1,
  field: 'public.total',
  old: 3,
  new: 4,
  by: 'jeanne',
  at: '2022-06-01T08:00:00.000Z',
  ...given,
});

const doubtful = { value: 3, raw: '3 ?', confidence: 0.4, review: true, reasons: ['vague_value' as const] };

describe.each(BACKENDS)('%s', (backend) => {
  test('a correction takes the place of the value, and nothing remains to review', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'public.total': doubtful })]);
    expect((await lines(store))[0]?.status).toBe('needs_review');
    await store.correct(correction(claim.sha256));
    const [line] = await lines(store);
    expect(line?.status).toBe('complete');
    expect(line?.fields['public.total']).toEqual({
      value: 4,
      raw: '3 ?',
      confidence: 1,
      review: false,
      reasons: [],
      where: null,
    });
    expect(await store.counts()).toMatchObject({ forms: { complete: 1 }, toReview: 0, corrections: 1 });
  });

  test('the latest correction wins, whatever its clock says; null is a correction too', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'public.total': doubtful })]);
    await store.correct(correction(claim.sha256, { at: '2030-01-01T00:00:00.000Z' }));
    await store.correct(correction(claim.sha256, { old: 4, new: null }));
    expect((await lines(store))[0]?.fields['public.total']).toMatchObject({ value: null, review: false });
    const { rows } = await sql`select public_total, status, to_review from petit_bilan`.execute(store.db);
    expect(rows).toEqual([{ public_total: null, status: 'complete', to_review: 0 }]);
  });

  test('a correction survives another reading of the same bytes', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim, { 'public.total': doubtful })]);
    await store.correct(correction(claim.sha256));
    await store.reread();
    const again = await store.claim(claim.id, 1);
    if (again) await store.finish(again, [formLine(again, { 'public.total': { value: 99 } })]);
    expect((await lines(store))[0]?.fields['public.total']?.value).toBe(4);
  });

  test('a correction concerns one form of its document', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    await store.finish(claim, [formLine(claim), formLine(claim)]);
    await store.correct(correction(claim.sha256, { ordinal: 2 }));
    const values = (await lines(store)).map(({ fields }) => fields['public.total']?.value);
    expect(values).toEqual([null, 4]);
  });

  test('a form with a note that asks for a person stays to review', async () => {
    const { store } = await fresh(backend);
    const claim = await claimed(store, 'un');
    const noted = { ...formLine(claim), notes: [{ code: 'form_variant' as const, message: 'Variante.' }] };
    await store.finish(claim, [{ ...noted, status: 'needs_review' }]);
    expect((await lines(store))[0]?.status).toBe('needs_review');
    expect((await store.counts()).forms).toEqual({ complete: 0, needs_review: 1 });
  });

  test.each(['update corrections set new = null', 'delete from corrections', 'truncate corrections'])(
    'the database refuses: %s',
    async (statement) => {
      const { store } = await fresh(backend);
      await store.correct(correction('ab'));
      await expect(sql.raw(statement).execute(store.db)).rejects.toThrow('corrections are only ever added');
      expect((await store.counts()).corrections).toBe(1);
    },
  );

  test.each([
    ['public.total', 'douze'],
    ['public.total', 12.5],
    ['calendrier.debut', '2021-02-30'],
    ['calendrier.debut', '0000-01-01'],
    ['enfants.ecarts', 'oui'],
    ['a.propos', 3],
    ['autre.champ', 3],
  ])('%s cannot become %j: refused in French, nothing kept', async (field, value) => {
    const { store } = await fresh(backend);
    const refusal = store.correct(correction('ab', { field, new: value }));
    await expect(refusal).rejects.toThrow(InvalidCorrection);
    await expect(refusal).rejects.toThrow(`« ${field} » ne convient pas : il faut `);
    expect((await store.counts()).corrections).toBe(0);
  });
});
