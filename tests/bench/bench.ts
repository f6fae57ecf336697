/**
 * `npm run bench`: how fast logs are imported and profiled, beside other ways to the same figures, in one run and as
 * ratios, because seconds depend on the machine. It asserts nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type TextColumn, textTable } from '../../lib/cli/text-table';
import { type LogFormat, makeLog } from './make-log';
import { type Measured, runContestant } from './run-contestant';

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

type Result = {
  log: string;
  rows: number;
  bytes: number;
  read: number;
  plain: number;
  loop: number;
  ours: number;
  rekey: number;
  peakBytes: number | null;
};

/** The quickest of several runs is the one that the rest of the machine disturbed least. */
async function quickest(contestant: string, log: string): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await runContestant(contestant, log));
  measured.sort((a, b) => (a.times['all'] ?? 0) - (b.times['all'] ?? 0));
  const [best] = measured;
  if (best === undefined) throw new Error('--runs must be at least 1.');
  return best;
}

async function measure(folder: string, rows: number, format: LogFormat): Promise<Result> {
  const log = path.join(folder, `log.${format}`);
  console.error(`Making ${rows.toLocaleString('en-US')} rows of ${format} …`);
  await makeLog(log, rows, format);
  const read = await quickest('read-bytes', log);
  const plain = await quickest('plain-duckdb', log);
  const loop = await quickest('javascript-loop', log);
  const ours = await quickest('offpeak', log);
  const bytes = statSync(log).size;
  rmSync(log);
  return {
    log: format,
    rows,
    bytes,
    read: read.times['all'] ?? 0,
    plain: plain.times['all'] ?? 0,
    loop: loop.times['all'] ?? 0,
    ours: ours.times['import'] ?? 0,
    rekey: ours.times['rekey'] ?? 0,
    peakBytes: ours.peakBytes,
  };
}

const seconds = (value: number) => `${value.toFixed(1)} s`;
const times = (value: number) => `${value.toFixed(2)}x`;
const right = { align: 'right' } as const;

const columns = (results: readonly Result[]): TextColumn<Result>[] => [
  { head: 'Log', cell: ({ log }) => log },
  { head: 'Rows', cell: ({ rows }) => rows.toLocaleString('en-US'), ...right },
  { head: 'MB', cell: ({ bytes }) => (bytes / 1e6).toFixed(0), ...right },
  { head: 'Read bytes', cell: ({ read }) => seconds(read), ...right },
  { head: 'Plain DuckDB', cell: ({ plain }) => seconds(plain), ...right },
  { head: 'JS loop', cell: ({ loop }) => seconds(loop), ...right },
  { head: 'Offpeak', cell: ({ ours }) => seconds(ours), ...right },
  { head: '/ bytes', cell: ({ ours, read }) => times(ours / read), ...right },
  { head: '/ DuckDB', cell: ({ ours, plain }) => times(ours / plain), ...right },
  { head: 'faster than JS', cell: ({ ours, loop }) => times(loop / ours), ...right },
  { head: 'new key', cell: ({ rekey, ours }) => `${seconds(rekey)} (${times(rekey / ours)})`, ...right },
  {
    head: 'peak MB',
    cell: ({ peakBytes }) => (peakBytes === null ? 'unknown' : (peakBytes / 1e6).toFixed(0)),
    ...right,
  },
  { head: 'time per row', cell: (result) => times(growth(result, results)), ...right },
];

/** Time for each row, as a multiple of that of the smallest log of the format: 1 where time grows as rows do. */
function growth(result: Result, results: readonly Result[]): number {
  const smallest = results.find(({ log }) => log === result.log) ?? result;
  return result.ours / result.rows / (smallest.ours / smallest.rows);
}

const folder = mkdtempSync(path.join(tmpdir(), 'offpeak-bench-'));
try {
  const results: Result[] = [];
  for (const format of formats) {
    for (const rows of sizes) results.push(await measure(folder, rows, format));
  }
  console.log(textTable(columns(results), results, 200));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
