import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeBuiltFolder } from '../fixtures/batches/built-folder';
import { bundledProgram } from '../integration/bundled-program';
import { query } from '../integration/store/query';
import type { BatchMachine } from '../providers/batch-machine';
import { openAiServer } from '../providers/openai-server';
import { numbersOf } from './seeded';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = bundledProgram(new URL('batch-command.ts', import.meta.url));
const KEY = 'sk-kill';
const [RECORDS, IN_A_FILE] = [600, 150];
/** Kills in the life of a batch, before it is brought to its end. */
const KILLS_IN_A_BATCH = 8;
/** The command takes about so long from its start to its end here; a kill comes at a random moment of it. Milliseconds. */
const WITHIN_MS = 2500;
const SCHEMA = { type: 'object', required: ['of'], properties: { of: { type: 'string' } } };
/** What needs nobody but a person, or nothing more. */
const FINAL = ['published', 'invalid-output', 'review-required', 'dead'];

/** Kills so often, and returns what was found wrong, in words. `midway`: kills of a command that hadn't ended by itself. */
export async function killBatches(kills: number, seed: number): Promise<{ problems: string[]; midway: number }> {
  const random = numbersOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-kill-batches-'));
  const data = join(folder, 'data');
  const server = await openAiServer({ key: KEY });
  const { machine } = server;
  machine.answer = (id) => (/[05]-/.test(id) && id.includes('13') ? 'no JSON' : JSON.stringify({ of: id }));
  machine.looksUntilEnd = 1;
  Object.assign(machine.faults, { errorShare: 0.03, expiredShare: 0.01, duplicated: 5, unknownIds: 2 });
  const environment = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${server.url}/v1` };
  const problems: string[] = [];
  let midway = 0;
  try {
    for (let round = 0; round < kills; round += 1) {
      const batch = Math.floor(round / KILLS_IN_A_BATCH);
      const path = join(folder, `batch-${batch}`);
      if (!existsSync(path)) {
        writeBuiltFolder(path, { records: RECORDS, inAFile: IN_A_FILE, schema: SCHEMA, promptVersion: `v${batch}` });
      }
      spoil(machine, random());
      const args =
        random() < 0.2 ? ['retry', path, '--now'] : ['run', path, '--yes', '--no-wait', '--error-share', '1'];
      if (await killed(data, args, environment, random() * WITHIN_MS)) midway += 1;
      const isLast = round % KILLS_IN_A_BATCH === KILLS_IN_A_BATCH - 1 || round === kills - 1;
      if (isLast)
        problems.push(...(await settle(data, path, environment, machine)).map((says) => `batch ${batch}: ${says}`));
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { problems, midway };
}

/** A fault for the next calls, now and then. */
function spoil({ faults }: BatchMachine, drawn: number): void {
  if (drawn < 0.15) faults.lostAnswers = 1;
  else if (drawn < 0.3) faults.cutConnections = 1;
  else if (drawn < 0.4) faults.cutDownloads = 1;
  else if (drawn < 0.5) faults.failures = 1;
}

/** Starts the command and kills it after so many milliseconds. False where it had ended by then. */
async function killed(data: string, args: string[], environment: object, afterMs: number): Promise<boolean> {
  const child = start(data, args, environment);
  let ended = false;
  const end = new Promise<void>((resolve) =>
    child.once('exit', () => {
      ended = true;
      resolve();
    }),
  );
  await Promise.race([sleep(afterMs), end]);
  const midway = !ended;
  child.kill('SIGKILL');
  await end;
  return midway;
}

function start(data: string, args: string[], environment: object) {
  return spawn(process.execPath, [PROGRAM, 'batch', ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, ...environment, WHOWAITS_DATA: data, WHOWAITS_ROOT: REPOSITORY, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

const MOST_RUNS = 40;

/** Runs the batch to its end and returns what is wrong then. */
async function settle(data: string, path: string, environment: object, machine: BatchMachine): Promise<string[]> {
  const database = `file:${join(data, 'whowaits.db')}`;
  const { batch: id } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as { batch: string };
  const records = () =>
    query(
      database,
      `SELECT recordId, customId, state FROM BatchRecord WHERE batch = (SELECT number FROM Batch WHERE id = '${id}')`,
    );
  for (let runs = 0; ; runs += 1) {
    for (const args of [
      ['run', path, '--yes', '--no-wait', '--error-share', '1'],
      ['retry', path, '--now'],
    ]) {
      const child = start(data, args, environment);
      await new Promise((resolve) => child.once('exit', resolve));
    }
    const rows = await records();
    if (rows.length === RECORDS && rows.every(({ state }) => FINAL.includes(String(state)))) break;
    if (runs === MOST_RUNS) return [`it does not end: ${JSON.stringify(countsOf(rows))}`];
  }
  return findWrong(await records(), path, machine);
}

function findWrong(rows: Awaited<ReturnType<typeof query>>, path: string, machine: BatchMachine): string[] {
  const wrong: string[] = [];
  const lines = readFileSync(join(path, 'published.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { recordId: string; customId: string; answer: { of: string } });
  const published = new Map(lines.map((line) => [line.recordId, line]));
  if (published.size !== lines.length) wrong.push(`${lines.length - published.size} records are published twice`);
  for (const { recordId, customId, state } of rows) {
    const billed = machine.billed.get(String(customId)) ?? 0;
    if (billed > 1) wrong.push(`${recordId} was billed ${billed} times`);
    const line = published.get(String(recordId));
    if ((line !== undefined) !== (state === 'published'))
      wrong.push(`${recordId} is ${state}, and the file says otherwise`);
    if (line !== undefined && line.answer.of !== customId)
      wrong.push(`${recordId} has the answer of ${line.answer.of}`);
  }
  // Nothing got stuck with a person for want of a retry: the vendor fails on a request once.
  const { published: done = 0, 'invalid-output': invalid = 0 } = countsOf(rows);
  if (done + invalid !== RECORDS) wrong.push(`the states are ${JSON.stringify(countsOf(rows))}`);
  return wrong;
}

function countsOf(rows: Awaited<ReturnType<typeof query>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[String(state)] = (counts[String(state)] ?? 0) + 1;
  return counts;
}
