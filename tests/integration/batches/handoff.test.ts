import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handoffTo } from '../../../lib/plans/handoff/handoff';
import { handoffOfManifest } from '../../../lib/plans/handoff/handoff-plan';
import { manifestSchema } from '../../../lib/plans/manifest';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { openAiServer } from '../../providers/openai-server';
import type { ProviderServer } from '../../providers/serve';
import { temporaryFolder } from '../run-whowaits';

const KEY = 'sk-canary-handoff';
const run = promisify(execFile);

let folder: ReturnType<typeof temporaryFolder>;
let server: ProviderServer;
let build: string;
let code: string;

beforeEach(async () => {
  folder = temporaryFolder();
  build = join(folder.path, 'nightly');
  code = join(folder.path, 'code');
  server = await openAiServer({ key: KEY });
  server.machine.answer = (id) => JSON.stringify({ of: id });
});
afterEach(async () => {
  await server.close();
  folder.remove();
});

/** Writes the hand-off of the build beside it. */
function handOn(target: 'litellm') {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')));
  const made = handoffTo(target, handoffOfManifest('nightly', manifest, null));
  if ('none' in made) throw new Error(made.none);
  mkdirSync(code, { recursive: true });
  for (const { name, text } of made.files) writeFileSync(join(code, name), text);
}

/** The program of LiteLLM, which only speaks to the proxy at its address: here a server of OpenAI's protocol, which the proxy speaks too. */
async function liteLlm(...args: string[]) {
  const env = {
    ...process.env,
    ...{ LITELLM_BASE_URL: server.url, LITELLM_API_KEY: KEY, POLL_SECONDS: '0.01', RETRY_SECONDS: '0' },
  };
  return run('python3', [join(code, 'litellm_batches.py'), build, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const lines = (file: string) =>
  readFileSync(join(build, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

it('takes a build through a LiteLLM proxy: each record once, joined by id, and only what failed again', async () => {
  writeBuiltFolder(build, { records: 1000, inAFile: 400 });
  handOn('litellm');
  Object.assign(server.machine.faults, { errorShare: 0.05, duplicated: 20, unknownIds: 3 });
  const first = await liteLlm();
  expect(first).toMatchObject({ code: 0, stdout: 'All records have answers.\n', stderr: '' });
  const answers = lines('answers-1.jsonl');
  expect(answers.length).toBe(1000);
  expect(new Set(answers.map(({ recordId }) => recordId)).size).toBe(1000);
  for (const { recordId, customId, answer } of answers) {
    expect(customId.startsWith(recordId)).toBe(true);
    expect(JSON.parse(answer.choices[0].message.content)).toEqual({ of: customId });
  }
  expect(lines('failed-1.jsonl')).toEqual([]);
  expect(Math.max(...server.machine.billed.values())).toBe(1);
  // Three files, and one of what failed.
  expect(server.machine.jobs.length).toBe(4);
  expect(server.machine.jobs[3]?.requests.length).toBeLessThan(100);
  // Begun again, it sends nothing.
  expect(await liteLlm()).toMatchObject({ code: 0 });
  expect(server.machine.jobs.length).toBe(4);
});
