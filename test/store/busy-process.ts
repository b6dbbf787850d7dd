/** A process that takes files in and corrects them for as long as it lives, naming what it was told is safe. */
import { openStore } from '../../src/store/store.ts';
import { FORM, file } from './form.ts';

const [data = ''] = process.argv.slice(2);
const options = { data, databaseUrl: null, command: 'bilan import', forms: [FORM], engine: '1.0.0' };
const store = await openStore(options);
for (let n = 0; ; n += 1) {
  const batch = ['a', 'b', 'c'].map((letter) => file(`${process.pid}-${n}-${letter}`));
  const [first] = await store.accept(batch);
  const at = new Date().toISOString();
  await store.correct({
    sha256: 'ab',
    ordinal: 1,
    field: 'public.total',
    old: null,
    new: n,
    by: 'jeanne',
    at,
  });
  process.stdout.write(`${first?.id} ${n}\n`);
}
