/**
 * `npm run bench`: how fast logs are imported and profiled, beside other ways to the same figures, in one run and as
 * ratios, because seconds depend on the machine. It asserts nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledReader } from '../../lib/cli/installation.mjs';
import { type TextColumn, textTable } from '../../lib/cli/print/text-table';
import { bundle } from '../../lib/cli/setup.mjs';
import { type LogFormat, makeLog } from './make-log';
import { type Measured, runContestant } from './run-contestant';

// The reading process is measured as it ships.
bundle();
process.env.WHOWAITS_WORKER = bundledReader;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1,5,12' },
    formats: { type: 'string', default: 'csv,jsonl.gz' },
    runs: { type: 'string', default: '1' },
  },
});
const sizes = values.rows.split(',').map((millions) => Math.round(Number(millions) * 1e6));
const formats = values.formats.split(',') as LogFormat[];
const runs = Number(values.runs);

type Times = { clock: number; cpu: number };
type Result = {
  log: string;
  rows: number;
  bytes: number;
  read: Times;
  plain: Times;
  kept: Times;
  loop: Times;
  ours: Times;
  rekey: Times;
  peakBytes: number | null;
};

/** The quickest of several runs is the one that the rest of the machine disturbed least. */
async function quickest(contestant: string, log: string): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await runContestant(contestant, log, { watched: false }));
  measured.sort((a, b) => partOf(a, 'all').clock - partOf(b, 'all').clock);
  const [best] = measured;
  if (best === undefined) throw new Error('--runs must be at least 1.');
  return best;
}

function partOf({ times }: Measured, part: string): Times {
  const found = times[part];
  if (found === undefined) throw new Error(`A contestant did not say how long "${part}" took.`);
  return found;
}

async function measure(folder: string, rows: number, format: LogFormat): Promise<Result> {
  const log = path.join(folder, `log.${format}`);
  console.error(`Making ${rows.toLocaleString('en-US')} rows of ${format} …`);
  await makeLog(log, rows, format);
  const read = await quickest('read-bytes', log);
  const plain = await quickest('plain-duckdb', log);
  const kept = await quickest('duckdb-to-parquet', log);
  const loop = await quickest('javascript-loop', log);
  const ours = await quickest('whowaits', log);
  const { peakBytes } = await runContestant('whowaits', log, { watched: true });
  const bytes = statSync(log).size;
  rmSync(log);
  return {
    log: format,
    rows,
    bytes,
    read: partOf(read, 'all'),
    plain: partOf(plain, 'all'),
    kept: partOf(kept, 'all'),
    loop: partOf(loop, 'all'),
    ours: partOf(ours, 'import'),
    rekey: partOf(ours, 'rekey'),
    peakBytes,
  };
}

/** Seconds by the clock, and of processor time, which other work on the machine disturbs less. */
const seconds = ({ clock, cpu }: Times) => `${clock.toFixed(1)} (${cpu.toFixed(1)}) s`;
/** How many times as long the first takes. */
const ratio = (a: Times, b: Times) => `${(a.clock / b.clock).toFixed(2)} (${(a.cpu / b.cpu).toFixed(2)})`;
const right = { align: 'right' } as const;

const columns = (results: readonly Result[]): TextColumn<Result>[] => [
  { head: 'log', cell: ({ log }) => log },
  { head: 'rows', cell: ({ rows }) => rows.toLocaleString('en-US'), ...right },
  { head: 'MB', cell: ({ bytes }) => (bytes / 1e6).toFixed(0), ...right },
  { head: 'read bytes', cell: ({ read }) => seconds(read), ...right },
  { head: 'plain DuckDB', cell: ({ plain }) => seconds(plain), ...right },
  { head: 'DuckDB to Parquet', cell: ({ kept }) => seconds(kept), ...right },
  { head: 'JS loop', cell: ({ loop }) => seconds(loop), ...right },
  { head: 'Whowaits', cell: ({ ours }) => seconds(ours), ...right },
  { head: '/ bytes', cell: ({ ours, read }) => ratio(ours, read), ...right },
  { head: '/ DuckDB', cell: ({ ours, plain }) => ratio(ours, plain), ...right },
  { head: '/ to Parquet', cell: ({ ours, kept }) => ratio(ours, kept), ...right },
  { head: 'JS loop / Whowaits', cell: ({ ours, loop }) => ratio(loop, ours), ...right },
  { head: 'new key / import', cell: ({ rekey, ours }) => ratio(rekey, ours), ...right },
  {
    head: 'peak MB',
    cell: ({ peakBytes }) => (peakBytes === null ? 'unknown' : (peakBytes / 1e6).toFixed(0)),
    ...right,
  },
  { head: 'a row / at first', cell: (result) => ratio(perRow(result), perRow(first(result, results))), ...right },
];

const perRow = ({ ours, rows }: Result): Times => ({ clock: ours.clock / rows, cpu: ours.cpu / rows });

/** The smallest log of the same format. */
function first(result: Result, results: readonly Result[]): Result {
  return results.find(({ log }) => log === result.log) ?? result;
}

const folder = mkdtempSync(path.join(tmpdir(), 'whowaits-bench-'));
try {
  const results: Result[] = [];
  for (const format of formats) {
    for (const rows of sizes) {
      const result = await measure(folder, rows, format);
      results.push(result);
      console.error(
        `Whowaits ${seconds(result.ours)}, plain DuckDB ${seconds(result.plain)}, JS loop ${seconds(result.loop)}`,
      );
    }
  }
  console.log('Seconds and ratios by the clock, and of processor time in brackets.\n');
  console.log(textTable(columns(results), results, 280));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
