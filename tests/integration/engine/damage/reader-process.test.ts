import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { runInProcess } from '../../../../lib/engine/process/engine-process';
import { ReaderStopped } from '../../../../lib/engine/process/reader-stopped';
import type { EngineTask } from '../../../../lib/engine/process/tasks';
import { childProcesses } from '../child-processes';

beforeEach(() => void vi.stubEnv('WHOWAITS_WORKER', fileURLToPath(new URL('./reader-that-says.mjs', import.meta.url))));
const task = (request: object) => ({ task: 'recognise', request }) as EngineTask;

afterEach(() => void vi.unstubAllEnvs());

/**
 * The order in which `exit` comes before the message, made by hand: this process is busy with what one reader says while another
 * answers and ends, and with the end of a third it hears of all ends at once, before it reads what was said.
 */
it('an answer counts though its reader is known to have ended before it is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-reader-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [said, go] = ['said', 'go'].map((name) => join(folder, name)) as [string, string];
  const ends = start({ how: 'process.exit(0)' });
  const answers = start({ how: `whenThere(${JSON.stringify(go)}, () => answer({ id: 'the answer' }))` });
  const speaks = start({ how: `progress(${JSON.stringify(said)}, () => answer({ id: null }))` }, () => {
    writeFileSync(go, '');
    spinUntil(() => hasEnded(answers.pid));
  });
  spinUntil(() => hasEnded(ends.pid) && existsSync(said));
  await expect(answers.result).resolves.toEqual({ id: 'the answer' });
  await expect(speaks.result).resolves.toEqual({ id: null });
  await expect(ends.result).rejects.toThrow(ReaderStopped);
});

it.each([
  ['process.exit(0)', /^The reader ended without an answer and without an error\. Nothing was stored\. Try again\.$/],
  ['process.exit(7)', /\(exit code 7\)\. Nothing was stored\. .*WHOWAITS_DEBUG=1/],
  [
    "process.kill(process.pid, 'SIGKILL')",
    /^The system ended the reader \(SIGKILL\), probably because memory ran out\./,
  ],
  [
    "process.kill(process.pid, 'SIGTERM')",
    /^Another process ended the reader \(SIGTERM\)\. Nothing was stored\. Try again\.$/,
  ],
  ['process.abort()', /ran out of memory \(SIGABRT\)\. .*several files/],
  ["process.kill(process.pid, 'SIGSEGV')", /crashed \(SIGSEGV\)\. .*Try again\. If it crashes again/],
])('a reader that ends by %s says what is known and what to do, and blames no file', async (how, says) => {
  const failure = await runInProcess(task({ how })).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ReaderStopped);
  expect(failure).toMatchObject({ message: expect.stringMatching(says) });
  expect(failure).not.toMatchObject({ message: expect.stringMatching(/damaged|hostile/) });
});

it('a reader runs below pages in the order of the processor', async () => {
  const { priority } = (await runInProcess(
    task({ how: "import('node:os').then(({ getPriority }) => answer({ priority: getPriority() }))" }),
  )) as unknown as { priority: number };
  expect(priority).toBeGreaterThan(getPriority());
});

function start(request: object, onProgress?: () => void) {
  const before = childProcesses();
  const result = runInProcess(task(request), onProgress);
  result.catch(() => {}); // looked at later
  const [pid] = childProcesses().filter((child) => !before.includes(child));
  if (pid === undefined) throw new Error('A reader starts at once.');
  return { pid, result };
}

/** Holds this process up, as work does, until something is so. */
function spinUntil(isSo: () => boolean): void {
  const giveUpAt = performance.now() + 60_000;
  while (!isSo()) if (performance.now() > giveUpAt) throw new Error('It never was so.');
}

/** Whether a child has ended that this process has not taken note of yet. */
function hasEnded(pid: number): boolean {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
}
