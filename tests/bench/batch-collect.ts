import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { writeBuiltFolder } from '../fixtures/batches/built-folder';

/**
 * `npx tsx tests/bench/batch-collect.ts [records]`: the time in which the results of a million records are collected, which is to parse, check by
 * a schema, write and enter each, against copying the same lines one by one in Node; and the memory. Each runs in a process of its own.
 */
const RECORDS = 1_000_000;
const IN_A_FILE = 50_000;
/** Collecting may take this many times as long as copying. */
const MOST_TIMES = 3;

/** Seconds of the processor, since others share it, and of the clock. */
type Measured = { seconds: number; clock: number; peakBytes: number };

/** Result lines as OpenAI writes them, in another order than the requests. */
function writeResults(folder: string, to: string): void {
  mkdirSync(to);
  for (const file of readdirSync(path.join(folder, 'requests'))) {
    const lines = readFileSync(path.join(folder, 'requests', file), 'utf8')
      .trimEnd()
      .split('\n')
      .reverse();
    const results = lines.map((line, index) => {
      const { custom_id } = JSON.parse(line) as { custom_id: string };
      const content = JSON.stringify({
        label: 'a',
        reason: `It says so in sentence ${index % 97}, and nothing speaks against it.`,
      });
      const usage = {
        prompt_tokens: 150,
        completion_tokens: 30,
        total_tokens: 180,
        prompt_tokens_details: { cached_tokens: 0 },
      };
      const choices = [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }];
      const body = {
        id: `chatcmpl-${index}`,
        object: 'chat.completion',
        created: 1,
        model: 'gpt-4o-mini',
        choices,
        usage,
      };
      const response = { status_code: 200, request_id: `req-${custom_id}`, body };
      return `${JSON.stringify({ id: `batch_req_${index}`, custom_id, response, error: null })}\n`;
    });
    writeFileSync(path.join(to, file), results.join(''));
  }
}

async function copy(_folder: string, results: string, to: string): Promise<void> {
  const target = createWriteStream(to);
  for (const file of readdirSync(results)) {
    const lines = createInterface({
      input: createReadStream(path.join(results, file)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) if (!target.write(`${line}\n`)) await once(target, 'drain');
  }
  target.end();
  await once(target, 'finish');
}

const unused = () => {
  throw new Error('Only results are fetched here.');
};

/** Enters and submits the batch, without its time; then collects it. */
async function collect(folder: string, results: string): Promise<Omit<Measured, 'peakBytes'>> {
  const { checkOf } = await import('../../lib/batches/check/check-answer');
  const { ASKS_NOTHING } = await import('../fixtures/batches/asks-nothing');
  const { MACHINE_CLOCK } = await import('../../lib/batches/run/batch-clock');
  const { openFolder } = await import('../../lib/batches/batch-folder');
  const { workOn } = await import('../../lib/batches/run/batch-run');
  const { collectEnded } = await import('../../lib/batches/run/collect');
  const { jsonLines } = await import('../../lib/providers/json-lines');
  const { openAiLine } = await import('../../lib/providers/vendors/openai-line');
  const { claimJob, endJob, submitJob } = await import('../../lib/store/ledger/jobs');
  const provider = {
    ...{ submit: unused, find: unused, look: unused, cancel: unused },
    async *results(file: string) {
      for await (const lines of jsonLines(createReadStream(path.join(results, file))))
        yield lines.map(({ value, line }) => openAiLine(value, line));
    },
  };
  const check = checkOf({
    ...ASKS_NOTHING,
    schema: { type: 'object', required: ['label'], properties: { label: { enum: ['a', 'b'] } } },
  });
  const parts = { folder: await openFolder(folder), provider, clock: MACHINE_CLOCK, tell: () => {} };
  return workOn(parts, async (run) => {
    const at = new Date();
    for (const { number, file } of run.batch.jobs) {
      const seen = { id: file, counts: null, endedAt: at, expiresAt: null, resultsUntil: null, says: null };
      await claimJob(number, at);
      await submitJob(number, seen, at);
      await endJob(number, seen, at);
    }
    return timed(async () => {
      const collected = await collectEnded(run, check);
      if (collected !== run.batch.jobs.length) throw new Error(`${collected} files were collected.`);
    });
  });
}

async function timed(work: () => Promise<void>): Promise<Omit<Measured, 'peakBytes'>> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, clock: (performance.now() - begun) / 1000 };
}

/** Runs a task in a process of its own. */
function measure(task: 'copy' | 'collect', folder: string, results: string, to: string): Measured {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), task, folder, results, to];
  const env = { ...process.env, WHOWAITS_DATA: path.join(path.dirname(folder), 'data'), DATABASE_URL: '' };
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Measured;
}

function compare(records: number): void {
  const home = mkdtempSync(path.join(tmpdir(), 'whowaits-bench-'));
  try {
    const folder = path.join(home, 'batch');
    const results = path.join(home, 'vendor');
    writeBuiltFolder(folder, { records, inAFile: IN_A_FILE });
    writeResults(folder, results);
    const copied = measure('copy', folder, results, path.join(home, 'copy.jsonl'));
    const collected = measure('collect', folder, results, '');
    const times = collected.seconds / copied.seconds;
    const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
    const row = ({ seconds, clock, peakBytes }: Measured) =>
      `${seconds.toFixed(1)} s of the processor, ${clock.toFixed(1)} s by the clock, at most ${megabytes(peakBytes)} MB`;
    console.log(`${records} results`);
    console.log(`  copied line by line  ${row(copied)}`);
    console.log(`  collected            ${row(collected)}: ${times.toFixed(2)} times as long (at most ${MOST_TIMES})`);
    if (times > MOST_TIMES) process.exitCode = 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const [task, folder = '', results = '', to = ''] = process.argv.slice(2);
if (task === 'copy' || task === 'collect') {
  const took = task === 'collect' ? await collect(folder, results) : await timed(() => copy(folder, results, to));
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ ...took, peakBytes }));
  process.exit(0);
} else compare(Number(task ?? RECORDS));
