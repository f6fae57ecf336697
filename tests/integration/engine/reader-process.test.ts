import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { runInProcess } from '../../../lib/engine/engine-process';
import type { EngineTask } from '../../../lib/engine/import-result';
import { ReaderStopped } from '../../../lib/engine/reader-stopped';

const PROGRAMS = { answers: './reader-that-answers.mjs', says: './reader-that-says.mjs' };
const reader = (name: keyof typeof PROGRAMS) =>
  vi.stubEnv('OFFPEAK_WORKER', fileURLToPath(new URL(PROGRAMS[name], import.meta.url)));
const task = (request: object) => ({ task: 'recognise', request }) as EngineTask;

afterEach(() => void vi.unstubAllEnvs());

it('an answer counts however busy this process is when its reader ends', async () => {
  reader('answers');
  // It works 40 ms at a time on something else, so it notices late, and all at once, what children do.
  const busy = setInterval(() => {
    const until = performance.now() + 40;
    while (performance.now() < until);
  }, 1);
  onTestFinished(() => clearInterval(busy));
  const sizes = [1_000, 100_000, 1_000_000].flatMap((characters) => Array.from({ length: 8 }, () => characters));
  const answers = await Promise.all(sizes.map((characters) => runInProcess(task({ characters }))));
  expect(answers.map((answer) => (answer as { id: string }).id.length)).toEqual(sizes);
});

it.each([
  [
    'process.exit(0)',
    /^The reader ended without an answer, though it met no fault\. Nothing was stored\. Try again\.$/,
  ],
  ['process.exit(7)', /\(exit code 7\)\. Nothing was stored\. .*OFFPEAK_DEBUG=1/],
  ["process.kill(process.pid, 'SIGKILL')", /from outside \(SIGKILL\), as a system does that runs out of memory\./],
  ["process.kill(process.pid, 'SIGTERM')", /from outside \(SIGTERM\)\. Nothing was stored\. Try again\.$/],
  ['process.abort()', /ran out of memory \(SIGABRT\)\. .*several files/],
  ["process.kill(process.pid, 'SIGSEGV')", /crashed \(SIGSEGV\)\. .*Try again; if it crashes again/],
])('a reader that ends by %s says what is known and what to do, and blames no file', async (how, says) => {
  reader('says');
  const failure = await runInProcess(task({ how })).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ReaderStopped);
  expect(failure).toMatchObject({ message: expect.stringMatching(says) });
  expect(failure).not.toMatchObject({ message: expect.stringMatching(/damaged|hostile/) });
});

it('a reader runs below pages in the order of the processor', async () => {
  reader('says');
  const { priority } = (await runInProcess(
    task({ how: "import('node:os').then(({ getPriority }) => answer({ priority: getPriority() }))" }),
  )) as unknown as { priority: number };
  expect(priority).toBeGreaterThan(getPriority());
});
