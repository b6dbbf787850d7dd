import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Accuracy, measureAccuracy, type Rates } from './accuracy.ts';
import { measureImport } from './import.ts';
import { measureSpeed } from './speed.ts';

/**
 * `npm run bench -- [accuracy] [speed] [import] [--seeds N] [--files N] [--imported N] [--json FILE]`: all three
 * without a name. 60 seeds of each way are some 77,000 fields. An import is measured on more files than bare reading: the
 * embedded database runs slowly until its code is compiled, in its first seconds.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '60' },
    files: { type: 'string', default: '200' },
    imported: { type: 'string', default: '600' },
    json: { type: 'string' },
  },
});

const percent = (rate: number, digits = 2): string =>
  Number.isNaN(rate) ? '–' : `${(100 * rate).toFixed(digits)} %`;
const perThousand = (rate: number): string => `${(1000 * rate).toFixed(3)} ‰`;

const row = (rates: Rates) => ({
  fields: rates.fields,
  right: percent(rates.right),
  'silent errors': perThousand(rates.silent),
  'bound (95 %)': perThousand(rates.silentBound),
  review: percent(rates.review),
  'review bound': percent(rates.reviewBound),
  'meant, shown': percent(rates.meantShown, 0),
  'calibration error': percent(rates.calibrationError),
});

function printAccuracy({ byWay, all, baselines, mistaken, silentErrors, curve }: Accuracy): void {
  console.log('\nAccuracy on generated returns of unseen seeds (double keying by two people: 0.046 ‰ wrong)');
  const named = (rates: Readonly<Record<string, Rates>>) =>
    Object.fromEntries(Object.entries(rates).map(([name, one]) => [name, row(one)]));
  console.table({ ...named(byWay), 'ALL WAYS': row(all), ...named(baselines) });
  console.log('Review threshold, what it would let through and what it would ask (in use: 0.98):');
  console.table(
    curve.map(({ threshold, silent, review }) => ({
      threshold,
      'silent errors': perThousand(silent),
      review: percent(review),
    })),
  );
  for (const name of mistaken) console.log(`mistaken for a form, or for none: ${name}`);
  for (const { way, field, read, truth } of silentErrors)
    console.log('silent error:', way, field, { read, truth });
}

const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const results: Record<string, unknown> = { node: process.version, at: new Date().toISOString() };

if (wanted('accuracy')) {
  const accuracy = measureAccuracy(Number(values.seeds));
  results.accuracy = accuracy;
  printAccuracy(accuracy);
}
if (wanted('speed')) {
  const speed = await measureSpeed(Number(values.files));
  results.speed = speed;
  console.log(`\nSpeed, one core, warm, median of ${speed.files} different files, in milliseconds`);
  console.table({
    bilan: { 'ms a file': speed.ours, ratio: speed.ratio },
    'mammoth 1.13 convertToHtml': { 'ms a file': speed.mammoth, ratio: 1 },
  });
  console.table(Object.entries(speed.steps).map(([step, ms]) => ({ step, ms })));
  console.table(speed.growth);
}
if (wanted('import')) {
  const rates = await measureImport(Number(values.imported));
  results.import = rates;
  console.log('\nImport through queue and embedded database, beside bare reading on one core');
  console.table(rates);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
