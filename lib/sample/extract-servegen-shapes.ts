import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Chosen by eye for shapes that differ: the first six for the sample, the others for the development set of tests/evaluate.
// Most other clients of ServeGen are silent for days.
const CLIENTS = [
  { name: 'daytime', file: 'm-mid/chunk-30-trace.csv' },
  { name: 'office', file: 'm-mid/chunk-2-trace.csv' },
  { name: 'evening', file: 'm-small/chunk-26-trace.csv' },
  { name: 'round-the-clock', file: 'm-small/chunk-8-trace.csv' },
  { name: 'bursty', file: 'm-mid/chunk-14-trace.csv' },
  { name: 'after-midnight', file: 'm-mid/chunk-20-trace.csv' },
  { name: 'steady', file: 'm-small/chunk-12-trace.csv' },
  { name: 'growing', file: 'm-small/chunk-14-trace.csv' },
  { name: 'spiky-night', file: 'm-small/chunk-16-trace.csv' },
  { name: 'fading', file: 'm-small/chunk-18-trace.csv' },
  { name: 'launch-week', file: 'm-small/chunk-2-trace.csv' },
  { name: 'two-big-days', file: 'm-mid/chunk-18-trace.csv' },
  { name: 'late-hours', file: 'm-mid/chunk-22-trace.csv' },
] as const;

const WINDOWS = 14 * 144;

/** One client: its rate in each 10-minute window in thousandths of its mean rate, and the median CV of its inter-arrival times. */
function shape(name: string, file: string, text: string) {
  const windows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  if (windows.length !== WINDOWS) throw new Error(`${file}: ${windows.length} windows, expected ${WINDOWS}`);
  const rates = windows.map(([, rate]) => Number(rate));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const cvs = windows.flatMap(([, , cv]) => (Number(cv) > 0 ? [Number(cv)] : [])).sort((a, b) => a - b);
  return {
    name,
    file,
    interArrivalCv: Number((cvs[Math.floor(cvs.length / 2)] ?? 1).toFixed(2)),
    rates: rates.map((rate) => Math.round((rate / mean) * 1000)).join(' '),
  };
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npx tsx lib/sample/extract-servegen-shapes.ts FOLDER   (the folder data/language of ServeGen)');
  process.exit(2);
}
const extract = {
  source: 'https://github.com/alibaba/ServeGen, data/language, commit f891d11',
  license: 'Apache-2.0, its text is in servegen-shapes.LICENSE',
  changes:
    'Thirteen clients of many; only the rate of each window and the median inter-arrival CV are kept. Names are ours, ServeGen has none.',
  unit: 'thousandths of the mean rate of the client, in 10-minute windows over 14 days',
  clients: CLIENTS.map(({ name, file }) => shape(name, file, readFileSync(join(folder, file), 'utf8'))),
};
writeFileSync(fileURLToPath(new URL('servegen-shapes.json', import.meta.url)), `${JSON.stringify(extract, null, 2)}\n`);
