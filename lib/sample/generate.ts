import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { SAMPLE_DAYS } from './arrivals';
import { Random } from './random';
import { SAMPLE_COLUMNS, type SampleRow, sampleLine } from './sample-row';
import { SAMPLE_WORKLOADS } from './sample-workloads';
import { simulateWorkload } from './simulate-workload';

/** `start` is the first midnight of the log in ms, UTC. */
export type SampleOptions = { seed: number; start: number };

/** Of the committed file: Monday, 2 November 2026. */
export const SAMPLE_DEFAULTS: SampleOptions = { seed: 1, start: Date.UTC(2026, 10, 2) };

/** The rows of the synthetic log in order of time. Each workload draws from its own seed, so one can change without the others. */
export function* generateSample({ seed, start }: SampleOptions): Generator<SampleRow> {
  const end = start + SAMPLE_DAYS * 86_400_000;
  const queues = SAMPLE_WORKLOADS.map((workload) => ({
    next: 0,
    calls: simulateWorkload(workload, start, end, new Random(`${seed}/${workload.name}`)),
  }));
  for (let number = 1; ; number++) {
    let first: (typeof queues)[number] | undefined;
    let firstMs = Number.POSITIVE_INFINITY;
    for (const queue of queues) {
      const startMs = queue.calls[queue.next]?.startMs;
      if (startMs !== undefined && startMs < firstMs) [first, firstMs] = [queue, startMs];
    }
    const call = first?.calls[first.next++];
    if (!call) return;
    const request_id = `synthetic-${seed}-${String(number).padStart(6, '0')}`;
    yield { request_id, timestamp: new Date(call.startMs).toISOString(), ...call.row };
  }
}

/** The log as CSV: a line of column names, then one line a row, each with its line break. */
export function* sampleCsv(options: SampleOptions): Generator<string> {
  yield `${SAMPLE_COLUMNS.join(',')}\n`;
  for (const row of generateSample(options)) yield `${sampleLine(row)}\n`;
}

/** Lines in pieces of about 64 kB: writing each of 100,000 lines by itself takes three times as long. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Writes the log to a file, gzipped (with no time stamp in its header) when the name ends in .gz. */
export async function writeSample(file: string, options: SampleOptions): Promise<void> {
  const csv = Readable.from(pieces(sampleCsv(options)));
  if (file.endsWith('.gz')) await pipeline(csv, createGzip({ level: 9 }), createWriteStream(file));
  else await pipeline(csv, createWriteStream(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, out: { type: 'string' } } });
  if (!values.out || !/^\d+$/.test(values.seed)) {
    console.error('usage: npx tsx lib/sample/generate.ts [--seed N] --out FILE');
    process.exit(2);
  }
  await writeSample(values.out, { ...SAMPLE_DEFAULTS, seed: Number(values.seed) });
}
