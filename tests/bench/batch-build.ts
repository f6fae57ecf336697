import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, createReadStream, createWriteStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildBatch } from '../../lib/batches/build/build-batch';
import { DoneRecords } from '../../lib/batches/build/done-records';
import { SAFETY_MARGIN } from '../../lib/plans/safety-margin';
import { formatBytes } from '../../lib/wording/bytes';
import { formatCount, formatDecimal } from '../../lib/wording/number';

/**
 * `npx tsx tests/bench/batch-build.ts [records]`: the processor time that `whowaits batch build` takes for a million records, against copying them line
 * by line in Node, and the memory of both and of a tenth of the records. Each runs in a process of its own.
 */
const RECORDS = 1_000_000;
/** Building may take this many times as long as copying. */
const MOST_TIMES = 3;
const TENTH = 10;

/** Seconds of the processor, since others share it, and of the clock. */
type Measured = { seconds: number; clock: number; peakBytes: number };

function writeRecords(file: string, records: number): void {
  const fd = openSync(file, 'w');
  for (let from = 0; from < records; from += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, records - from) }, (_, index) => {
      const id = from + index;
      const content = `Ticket ${id}: the parcel with the grey lamp did not arrive, and nobody picks up the phone. ${'I wait. '.repeat(id % 20)}`;
      const messages = [
        { role: 'system', content: 'You sort tickets of a shop. Answer with JSON: {"topic", "urgent"}.' },
        { role: 'user', content },
      ];
      return `${JSON.stringify({ id: `ticket-${id}`, request: { messages, max_tokens: 120 } })}\n`;
    });
    writeSync(fd, lines.join(''));
  }
  closeSync(fd);
}

async function copy(file: string, to: string): Promise<void> {
  const target = createWriteStream(to);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!target.write(`${line}\n`)) await once(target, 'drain');
  }
  target.end();
  await once(target, 'finish');
}

async function build(file: string, to: string): Promise<void> {
  await buildBatch({
    inputs: [{ path: file, name: path.basename(file) }],
    out: to,
    shape: 'openai',
    endpoint: '/v1/chat/completions',
    model: 'gpt-4o-mini',
    source: { from: 'field', field: 'request' },
    sourceKey: 'field request',
    idField: 'id',
    promptVersion: 'v1',
    schemaVersion: null,
    schema: null,
    workload: null,
    done: await DoneRecords.read([]),
    maxRequests: null,
    maxBytes: null,
    maxShare: null,
    margin: SAFETY_MARGIN,
    enqueuedTokens: null,
    maxOutput: null,
    capUsd: null,
    refuseAboveCap: false,
    price: { input: 0.075, output: 0.3 },
  });
}

const TASKS = { copy, build };

/** Runs a task in a process of its own. */
function measure(task: keyof typeof TASKS, file: string, to: string): Measured {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), task, file, to];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
}

function compare(records: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'whowaits-bench-'));
  try {
    const file = path.join(folder, 'records.jsonl');
    const tenth = path.join(folder, 'tenth.jsonl');
    writeRecords(file, records);
    writeRecords(tenth, records / TENTH);
    // Once for the disk's cache.
    measure('copy', file, path.join(folder, 'first.jsonl'));
    const copied = measure('copy', file, path.join(folder, 'copy.jsonl'));
    const built = measure('build', file, path.join(folder, 'built'));
    const ofTenth = measure('build', tenth, path.join(folder, 'tenth'));
    const times = built.seconds / copied.seconds;
    const row = ({ seconds, clock, peakBytes }: Measured) =>
      `${formatDecimal(seconds, 2)} s of the processor, ${formatDecimal(clock, 2)} s by the clock, at most ${formatBytes(peakBytes)}`;
    console.log(`${formatCount(records)} records`);
    console.log(`  copied line by line  ${row(copied)}`);
    console.log(`  built into files     ${row(built)}: ${formatDecimal(times, 2)} times as long (bound ${MOST_TIMES})`);
    console.log(`  built, a tenth       ${row(ofTenth)}`);
    if (times > MOST_TIMES) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(task: keyof typeof TASKS, file: string, to: string): Promise<void> {
  const began = performance.now();
  // Without the start of the process, which both have.
  const before = process.cpuUsage();
  await TASKS[task](file, to);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  const clock = (performance.now() - began) / 1_000;
  // maxRSS is in kilobytes.
  console.log(JSON.stringify({ seconds, clock, peakBytes: process.resourceUsage().maxRSS * 1_024 }));
}

const [first, file, to] = process.argv.slice(2);
if ((first === 'copy' || first === 'build') && file !== undefined && to !== undefined) await run(first, file, to);
else compare(first === undefined ? RECORDS : Number(first));
