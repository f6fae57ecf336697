import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { openAiServer } from '../../providers/openai-server';
import type { ProviderServer } from '../../providers/serve';
import { bundledProgram } from '../bundled-program';
import { callWhowaits } from '../call-whowaits';
import { temporaryFolder } from '../run-whowaits';

const PROGRAM = bundledProgram(new URL('../../kill/batch-command.ts', import.meta.url));
const KEY = 'sk-canary-batch';
const SCHEMA = { type: 'object', required: ['label'], properties: { label: { enum: ['a', 'b'] } } };

let folder: ReturnType<typeof temporaryFolder>;
let server: ProviderServer;
let directory: string;

beforeEach(async () => {
  folder = temporaryFolder();
  directory = join(folder.path, 'nightly');
  server = await openAiServer({ key: KEY });
  server.machine.looksUntilEnd = 1;
  server.machine.answer = (id) => JSON.stringify({ label: 'a', of: id });
  vi.stubEnv('OPENAI_API_KEY', KEY);
  vi.stubEnv('OPENAI_BASE_URL', `${server.url}/v1`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  folder.remove();
});

const batch = (...args: string[]) => callWhowaits(join(folder.path, 'data'), 'batch', ...args);
const lines = (file: string) => readFileSync(join(directory, file), 'utf8').trimEnd().split('\n');

it('takes 10,000 records with 3% errors from files to published answers, a command at a time', async () => {
  writeBuiltFolder(directory, { records: 10_000, inAFile: 4000, schema: SCHEMA });
  Object.assign(server.machine.faults, { errorShare: 0.03, duplicated: 20, unknownIds: 3 });
  const estimate = await batch('submit', directory);
  expect(estimate).toMatchObject({ code: 0 });
  expect(estimate.stdout).toContain('To send: 10,000 requests in 3 files.\nEstimate: $10.00 to $20.00.');
  expect(estimate.stderr).toContain('Nothing was sent. Add --yes');
  expect(server.calls).toEqual([]);

  expect(await batch('submit', directory, '--yes')).toMatchObject({ code: 0 });
  expect((await batch('submit', directory, '--yes')).stderr).toContain('Submitted 0 files.');
  expect(server.machine.jobs.length).toBe(3);
  await batch('watch', directory, '--once');
  const collected = await batch('collect', directory);
  expect(collected.stderr).toContain('Collected 3 files.');
  // Answers and errors are two files, and each has its strangers.
  expect(collected.stderr).toContain('6 lines named an id that was never sent');
  const failed = Number(/Provider error: ([\d,]+)/.exec(collected.stdout)?.[1]);
  expect(failed).toBeGreaterThan(250);
  expect(failed).toBeLessThan(350);

  const retried = await batch('retry', directory);
  expect(retried.stderr).toMatch(/0 records in 0 new files\.\nThe next records may be sent again at .+ UTC/);
  expect((await batch('retry', directory, '--now')).stderr).toContain(`${failed} records in 1 new file.`);
  await batch('submit', directory, '--yes');
  await batch('watch', directory, '--once');
  expect((await batch('collect', directory)).stdout).toContain('Completed: 10,000');
  expect((await batch('publish', directory)).stderr).toContain('Published 10,000 records.');
  expect((await batch('publish', directory)).stderr).toContain('Published 0 records.');
  const published = lines('published.jsonl').map(
    (line) => JSON.parse(line) as { customId: string; answer: { of: string } },
  );
  expect(published.length).toBe(10_000);
  expect(published.every(({ customId, answer }) => answer.of === customId)).toBe(true);
  expect(Math.max(...server.machine.billed.values())).toBe(1);

  const list = await batch('list');
  expect(list.stdout).toMatch(/nightly .*gpt-4o-mini .*10,000 +10,000 +0 .*nothing/);
  const [standing] = JSON.parse((await batch('list', '--json')).stdout) as { spent: { low: number; high: number } }[];
  // 10,000 answers of the server's tokens at the catalogue's batch rates, as one sum for low and high.
  expect(standing?.spent.low).toBe(standing?.spent.high);
  expect(standing?.spent.low).toBeGreaterThan(0);
});

it('checks answers by schema, length, HTML, id and a command, and asks a person', async () => {
  writeBuiltFolder(directory, { records: 7, inAFile: 7, schema: SCHEMA });
  const answers = [
    '{"label":"a","id":"ticket-0000000"}',
    'no JSON',
    '{"label":"c"}',
    `{"label":"a","more":"${'x'.repeat(100)}"}`,
    '{"label":"a","more":"<b>bold</b>"}',
    '{"label":"a","id":"ticket-0000000"}',
    '{"label":"b","id":"ticket-0000006"}',
  ];
  server.machine.answer = (id) => answers[Number(/\d{7}/.exec(id)?.[0])] ?? '';
  const checks = ['--max-length', '80', '--no-html', '--id-field', 'id', '--check-command', '! grep -q \'"b"\''];
  const ran = await batch('run', directory, '--yes', '--no-wait', ...checks);
  expect(ran.stdout).toContain('Invalid output: 6\nPublished: 1');
  const codes = (await batch('review', 'list', directory)).stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').at(-1));
  expect(codes).toEqual(['not-json', 'wrong-id', 'too-long', 'html', 'wrong-id', 'check-command']);
  expect(ran.stdout).toContain('To see what waits for a person: whowaits batch review list DIR');
  const published = await batch('review', 'accept', directory, 'ticket-0000000');
  expect(published.code).toBe(2);
  expect(published.stderr).toContain('Only an answer that failed its checks can be accepted.');
  // A person may take an answer at once, and need not fail it twice more.
  expect(await batch('review', 'accept', directory, 'ticket-0000004')).toMatchObject({ code: 0 });
  expect((await batch('publish', directory)).stderr).toContain('Published 1 record.');
  expect(await batch('review', 'reject', directory, 'ticket-0000006')).toMatchObject({ code: 0 });
  expect((await batch('review', 'list', directory, '--dead')).stdout).toContain(
    'ticket-0000006\tDead\t1 failure\tcheck-command',
  );
});

it('says that a file of the folder is gone, and that another folder is the same batch', async () => {
  writeBuiltFolder(directory, { records: 3, inAFile: 3 });
  const ids = readFileSync(join(directory, 'ids.jsonl'));
  rmSync(join(directory, 'ids.jsonl'));
  const gone = await batch('submit', directory, '--yes');
  expect(gone.code).toBe(2);
  expect(gone.stderr).toContain('ids.jsonl is no longer there. Put it back');
  writeFileSync(join(directory, 'ids.jsonl'), ids);
  server.machine.looksUntilEnd = 0;
  server.machine.faults.errorShare = 1;
  expect(await batch('run', directory, '--yes', '--no-wait')).toMatchObject({ code: 0 });
  const other = `${directory}-again`;
  cpSync(directory, other, { recursive: true });
  const again = await batch('submit', other, '--yes');
  expect(again.stdout).toContain('To send: 0 requests');
  expect(again.stderr).toContain(
    'This is the batch nightly: the same records and options are one batch, and are sent once.',
  );
  rmSync(join(directory, 'requests/0001.jsonl'));
  const retried = await batch('retry', directory, '--now');
  expect(retried.code).toBe(2);
  expect(retried.stderr).toContain('0001.jsonl is no longer there. Put it back');
});

it('publishes every digit of a number', async () => {
  writeBuiltFolder(directory, { records: 1, inAFile: 1, schema: { type: 'object' } });
  server.machine.answer = () => '{"order":12345678901234567890,\n"rate":1e400}';
  expect((await batch('run', directory, '--yes', '--no-wait')).stdout).toContain('Published: 1');
  expect(lines('results/0001.jsonl')[0]).toContain('"answer":{"order":12345678901234567890,"rate":1e400}');
  expect(lines('results/0001.jsonl')).toHaveLength(1);
  expect(lines('published.jsonl')[0]).toContain('"answer":{"order":12345678901234567890,"rate":1e400}');
});

it('builds nothing into a folder whose batch another process runs', async () => {
  const file = join(folder.path, 'tickets.jsonl');
  writeFileSync(file, '{"id":1,"request":{"messages":[{"role":"user","content":"x"}]}}\n');
  const asked = ['--provider', 'openai', '--model', 'gpt-4o-mini', '--body', 'request'];
  const build = () => batch('build', file, ...asked, '--out', directory);
  expect(await build()).toMatchObject({ code: 0 });
  server.machine.faults.slowMs = 60_000;
  const env = {
    ...process.env,
    WHOWAITS_DATA: join(folder.path, 'data'),
    WHOWAITS_ROOT: process.cwd(),
    DATABASE_URL: '',
  };
  const running = spawn(process.execPath, [PROGRAM, 'batch', 'run', directory, '--yes'], { env, stdio: 'ignore' });
  const ended = once(running, 'exit');
  try {
    await vi.waitFor(() => expect(server.calls).not.toEqual([]), { timeout: 60_000, interval: 100 });
    const before = readFileSync(join(directory, 'manifest.json'), 'utf8');
    expect(await build()).toMatchObject({ code: 2, stderr: expect.stringContaining('Another process runs the batch') });
    expect(readFileSync(join(directory, 'manifest.json'), 'utf8')).toBe(before);
  } finally {
    running.kill('SIGKILL');
    await ended;
  }
  expect(await build()).toMatchObject({ code: 0 });
}, 120_000);

it('says why a cost is not known, and what to do', async () => {
  const file = join(folder.path, 'tickets.jsonl');
  writeFileSync(file, '{"id":1,"request":{"messages":[{"role":"user","content":"x"}]}}\n');
  const build = (model: string, out: string) =>
    batch('build', file, '--provider', 'openai', '--model', model, '--body', 'request', '--out', out);
  const unbounded = 'because a request does not say how long its answer may be. Add --max-output, then build again.';
  expect((await build('gpt-4o-mini', directory)).stdout).toContain(unbounded);
  expect((await batch('submit', directory)).stdout).toContain(`Estimate: unknown.\nThe cost is unknown, ${unbounded}`);
  const unknown = await build('no-such-model', join(folder.path, 'other'));
  expect(unknown.stdout).toContain('because no batch price of no-such-model at openai is known. Enter it with');
});

it('says what is wrong, where, and what to do', async () => {
  expect(await batch('submit', folder.path)).toMatchObject({
    code: 2,
    stderr: `error: There is no manifest.json in ${folder.path}. Name a folder that "whowaits batch build" wrote.\n`,
  });
  writeBuiltFolder(directory, { records: 5, inAFile: 5 });
  const ids = readFileSync(join(directory, 'ids.jsonl'), 'utf8');
  writeFileSync(join(directory, 'ids.jsonl'), ids.replace('{', '['));
  expect((await batch('submit', directory, '--yes')).stderr).toContain('ids.jsonl has no ids in line 1.');
  writeFileSync(join(directory, 'ids.jsonl'), ids);
  vi.stubEnv('OPENAI_API_KEY', '');
  const keyless = await batch('submit', directory, '--yes');
  expect(keyless.code).toBe(2);
  expect(keyless.stderr).toContain('OPENAI_API_KEY is not set.');
  expect(server.calls).toEqual([]);
  vi.stubEnv('OPENAI_API_KEY', KEY);
  expect(
    (await batch('run', directory, '--yes', '--no-wait', '--check-command', 'no-such-program-here')).stderr,
  ).toContain('The command of --check-command can’t be run.');
  expect(existsSync(join(directory, 'published.jsonl'))).toBe(false);
  expect(await batch('cancel', directory)).toMatchObject({ code: 2 });
});
