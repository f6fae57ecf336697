import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HANDOFF_TARGETS, type HandoffTarget, handoffTo } from '../../../lib/plans/handoff/handoff';
import { type HandoffPlan, handoffOfManifest } from '../../../lib/plans/handoff/handoff-plan';
import { JOB_SHAPES } from '../../../lib/plans/job-shape';
import { manifestSchema } from '../../../lib/plans/manifest';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { anyHandoffPlan } from '../../handoff/write-handoffs';
import { openAiServer } from '../../providers/openai-server';
import type { ProviderServer } from '../../providers/serve';
import { callWhowaits } from '../call-whowaits';
import { temporaryFolder } from '../run-whowaits';

const KEY = 'sk-canary-handoff';
const runFile = promisify(execFile);

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

/** Writes the hand-off of the build beside it, as if the plan had more or other figures. */
function handOn(target: HandoffTarget, other: Partial<HandoffPlan> = {}) {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')));
  const made = handoffTo(target, { ...handoffOfManifest('nightly', manifest, null), ...other });
  if ('none' in made) throw new Error(made.none);
  mkdirSync(code, { recursive: true });
  for (const { name, text } of made.files) writeFileSync(join(code, name), text);
}

async function run(program: string, args: string[], env: Record<string, string>) {
  return runFile(program, args, { env: { ...process.env, POLL_SECONDS: '0.01', RETRY_SECONDS: '0', ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

/** Runs TypeScript beside its packages, as JavaScript: to start what makes that of it takes longer than the program. */
function runTypeScript(name: string, args: string[], env: Record<string, string>) {
  const outfile = join(code, `${name}.mjs`);
  const made = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  buildSync({ ...made, entryPoints: [join(code, `${name}.ts`)], outfile });
  return run(process.execPath, [outfile, ...args], env);
}

/** The program of LiteLLM, which only speaks to the proxy at its address: here a server of OpenAI's protocol, which the proxy speaks too. */
const liteLlm = () =>
  run('python3', [join(code, 'litellm_batches.py'), build], { LITELLM_BASE_URL: server.url, LITELLM_API_KEY: KEY });

/** A package that stands in for one that is not installed here, for the calls that the code makes of it. */
function standIn(name: string, text: string) {
  const path = join(code, 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, type: 'module', exports: './index.js' }));
  writeFileSync(join(path, 'index.js'), text);
}

const lines = (file: string) =>
  readFileSync(join(build, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Each answer is to the request of its record. */
function expectJoined(
  answers: { recordId: string; customId: string; answer: { choices: { message: { content: string } }[] } }[],
) {
  expect(new Set(answers.map(({ recordId }) => recordId)).size).toBe(answers.length);
  for (const { recordId, customId, answer } of answers) {
    expect(customId.startsWith(recordId)).toBe(true);
    expect(JSON.parse(answer.choices[0]?.message.content ?? '')).toEqual({ of: customId });
  }
}

it('takes a build through a LiteLLM proxy: each record once, joined by id, and only what failed again', async () => {
  writeBuiltFolder(build, { records: 1000, inAFile: 400 });
  handOn('litellm');
  Object.assign(server.machine.faults, { errorShare: 0.05, duplicated: 20, unknownIds: 3 });
  const first = await liteLlm();
  expect(first).toMatchObject({ code: 0, stdout: 'All records have answers.\n', stderr: '' });
  expect(lines('answers-1.jsonl').length).toBe(1000);
  expectJoined(lines('answers-1.jsonl'));
  expect(lines('failed-1.jsonl')).toEqual([]);
  expect(Math.max(...server.machine.billed.values())).toBe(1);
  // Three files, and one of what failed.
  expect(server.machine.jobs.length).toBe(4);
  expect(server.machine.jobs[3]?.requests.length).toBeLessThan(100);
  // Begun again, it sends nothing.
  expect(await liteLlm()).toMatchObject({ code: 0 });
  expect(server.machine.jobs.length).toBe(4);
});

it('finds through the proxy the job whose answer was lost, and sends no file twice', async () => {
  writeBuiltFolder(build, { records: 100, inAFile: 40 });
  handOn('litellm');
  server.machine.faults.lostAnswers = 1;
  expect((await liteLlm()).code).toBe(1);
  expect(await liteLlm()).toMatchObject({ code: 0 });
  expect(server.machine.jobs.length).toBe(3);
  expect(Math.max(...server.machine.billed.values())).toBe(1);
  expect(lines('answers-1.jsonl').length).toBe(100);
});

it('says which records have no answer, and takes no other as one', async () => {
  writeBuiltFolder(build, { records: 60, inAFile: 60 });
  handOn('litellm', { maxAttempts: 2 });
  Object.assign(server.machine.faults, { errorShare: 0.2, errorsLast: true });
  expect(await liteLlm()).toMatchObject({ code: 5, stdout: expect.stringMatching(/^\d+ records have no answer/) });
  const failed = lines('failed-1.jsonl');
  expect(failed.length).toBeGreaterThan(3);
  expect(failed.length + lines('answers-1.jsonl').length).toBe(60);
  expect(server.machine.jobs.map(({ requests }) => requests.length)).toEqual([60, failed.length]);
});

it.each<[string, Partial<HandoffPlan>, RegExp]>([
  ['a cap', { capUsd: 0.15 }, /may cost more than 0.15 USD/],
  ['another model', { model: 'gpt-4o' }, /model of the build is gpt-4o-mini, and that of the plan gpt-4o/],
  ['smaller files', { recordsPerFile: 39 }, /too many requests. Build it with --max-requests 39/],
  ['another build', { batch: '0'.repeat(32) }, /batch of the build/],
])('sends nothing where the plan has %s', async (_, other, says) => {
  writeBuiltFolder(build, { records: 100, inAFile: 40 });
  handOn('litellm', other);
  const refused = await liteLlm();
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Nothing was sent\. /) });
  expect(refused.stderr).toMatch(says);
  handOn('trigger.dev', other);
  expect(await trigger()).toMatchObject({ code: 1, stderr: expect.stringMatching(says) });
  expect(server.calls).toEqual([]);
});

it('sends nothing of a folder that was changed', async () => {
  writeBuiltFolder(build, { records: 100, inAFile: 40 });
  handOn('litellm');
  appendFileSync(join(build, 'requests/0002.jsonl'), '{}\n');
  expect((await liteLlm()).stderr).toContain('requests/0002.jsonl is no longer the file that was built.');
  expect(server.calls).toEqual([]);
});

/** The task of Trigger.dev with the real SDK of OpenAI. Its own SDK is stood in for: what it does for a task is to run it and to wait. */
async function trigger() {
  standIn(
    '@trigger.dev/sdk',
    `export const schedules = { task: (task) => task };
     export const wait = { for: ({ minutes }) => new Promise((done) => setTimeout(done, minutes * 10)) };
     export const logger = console;`,
  );
  symlinkSync(resolve('node_modules/openai'), join(code, 'node_modules/openai'));
  const start = `import { whowaitsBatch } from './whowaits-nightly.ts';
    whowaitsBatch.run().then((counts) => console.log(JSON.stringify(counts)));`;
  writeFileSync(join(code, 'start.ts'), start);
  const env = { WHOWAITS_FOLDER: build, OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${server.url}/v1` };
  return runTypeScript('start', [], env);
}

it('takes a build through a task of Trigger.dev', async () => {
  writeBuiltFolder(build, { records: 300, inAFile: 120 });
  handOn('trigger.dev');
  Object.assign(server.machine.faults, { errorShare: 0.05, duplicated: 20, unknownIds: 3 });
  const done = await trigger();
  expect(done).toMatchObject({ code: 0, stderr: '' });
  const { files, worthAnotherTry } = JSON.parse(done.stdout);
  expect(files).toBe(3);
  expect(worthAnotherTry).toBeGreaterThan(3);
  expect(lines('answers-1.jsonl').length).toBe(300 - worthAnotherTry);
  expectJoined(lines('answers-1.jsonl'));
  expect(lines('failed-1.jsonl').length).toBe(worthAnotherTry);
  expect(server.machine.jobs.length).toBe(3);
});

/** Airflow's TaskFlow as far as the DAG calls it, run at once, and its hook of OpenAI over HTTP. */
const AIRFLOW = String.raw`
import json, os, sys, time, types, urllib.request

class Mapped(list):
    def __rshift__(self, other):
        return other

class Task:
    def __init__(self, call, senses=False):
        self.call, self.senses = call, senses
    def __call__(self, *given):
        return self.call(*given)
    def expand(self, **given):
        (name, values), = given.items()
        done = Mapped()
        for value in values:
            answer = self.call(**{name: value})
            while self.senses and not answer:
                time.sleep(0.01)
                answer = self.call(**{name: value})
            done.append(answer)
        return done

def task(call=None, *, retries=0, retry_delay=None):
    return Task(call) if call else Task
task.sensor = lambda *, poke_interval, timeout, mode: lambda call: Task(call, senses=True)
def dag(*, dag_id, schedule, start_date, catchup, max_active_runs):
    assert start_date.tzinfo is not None
    return lambda call: call

def ask(path, body=None, kind="application/json"):
    headers = {"Authorization": "Bearer " + os.environ["KEY"], "Content-Type": kind}
    return urllib.request.urlopen(urllib.request.Request(os.environ["VENDOR"] + path, data=body, headers=headers)).read()
shown = lambda path, body=None: types.SimpleNamespace(
    **{"output_file_id": None, "error_file_id": None, "metadata": None, **json.loads(ask(path, body))}
)
class OpenAIHook:
    def __init__(self, conn_id): pass
    def upload_file(self, file, purpose):
        part = '--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n'
        text = part % ("purpose", "") + purpose + "\r\n" + part % ("file", '; filename="a.jsonl"') + open(file).read() + "\r\n--x--\r\n"
        return types.SimpleNamespace(**json.loads(ask("/v1/files", text.encode(), "multipart/form-data; boundary=x")))
    def create_batch(self, file_id, endpoint, metadata=None, completion_window="24h"):
        return shown("/v1/batches", json.dumps({"input_file_id": file_id, "endpoint": endpoint, "metadata": metadata}).encode())
    def get_batch(self, batch_id):
        return shown("/v1/batches/" + batch_id)
    @property
    def conn(self):
        made = lambda one: types.SimpleNamespace(**{"metadata": None, **one})
        return types.SimpleNamespace(
            batches=types.SimpleNamespace(
                list=lambda limit: map(made, json.loads(ask("/v1/batches?limit=%d" % limit))["data"]),
                retrieve=self.get_batch,
            ),
            files=types.SimpleNamespace(content=lambda file: types.SimpleNamespace(
                iter_lines=lambda: ask("/v1/files/%s/content" % file).decode().split("\n"))),
        )

for name, holds in {"airflow": {}, "airflow.sdk": {"dag": dag, "task": task}, "airflow.providers": {}, "airflow.providers.openai": {},
                    "airflow.providers.openai.hooks": {}, "airflow.providers.openai.hooks.openai": {"OpenAIHook": OpenAIHook}}.items():
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(holds)
import whowaits_nightly
`;

it('takes a build through a DAG of Airflow, and finds what an earlier run sent', async () => {
  writeBuiltFolder(build, { records: 300, inAFile: 120 });
  handOn('airflow');
  writeFileSync(join(code, 'start.py'), AIRFLOW);
  Object.assign(server.machine.faults, { errorShare: 0.05, duplicated: 20, unknownIds: 3 });
  const start = () =>
    run('python3', [join(code, 'start.py')], { WHOWAITS_FOLDER: build, VENDOR: server.url, KEY, PYTHONPATH: code });
  expect(await start()).toEqual({ code: 0, stdout: '', stderr: '' });
  const failed = lines('failed-1.jsonl');
  expect(failed.length).toBeGreaterThan(3);
  expect(lines('answers-1.jsonl').length).toBe(300 - failed.length);
  expectJoined(lines('answers-1.jsonl'));
  expect(await start()).toMatchObject({ code: 0 });
  expect(server.machine.jobs.length).toBe(3);
  // A task that ended while it sent finds its job by its name.
  writeFileSync(join(build, 'handoff/0002.jsonl.job'), 'sending');
  rmSync(join(build, 'handoff/0003.jsonl.job'));
  expect(await start()).toMatchObject({ code: 0 });
  expect(server.machine.jobs.length).toBe(3);
  expect(readFileSync(join(build, 'handoff/0002.jsonl.job'), 'utf8')).toBe('job-2');
  // Where the vendor keeps no name, a person is asked.
  const dag = join(code, 'whowaits_nightly.py');
  writeFileSync(dag, readFileSync(dag, 'utf8').replace('FINDS_BY_NAME = True', 'FINDS_BY_NAME = False'));
  writeFileSync(join(build, 'handoff/0002.jsonl.job'), 'sending');
  expect((await start()).stderr).toContain('0002.jsonl was being sent when this ended.');
  expect(server.machine.jobs.length).toBe(3);
});

/** `batchify` and httpx as far as the program calls them: each call is answered with what it was asked. */
const BATCHLING = `
import asyncio, contextlib, runpy, sys, types

@contextlib.asynccontextmanager
async def batchify(*, batch_size, batch_window_seconds, batch_poll_interval_seconds, completion_window, cache, live_display):
    print("batch of", batch_size)
    yield

class Client:
    def __init__(self, *, headers, timeout):
        assert headers["Authorization"] == "Bearer sk-canary-handoff"
    async def __aenter__(self): return self
    async def __aexit__(self, *_): pass
    async def post(self, url, *, json):
        assert url == "https://api.openai.com/v1/chat/completions"
        await asyncio.sleep(0)
        if json["n"] == 3: raise RuntimeError("Missing results")
        status = 400 if json["n"] == 4 else 200
        return types.SimpleNamespace(is_success=status < 300, status_code=status, json=lambda: json)

for name, holds in {"batchling": {"batchify": batchify}, "httpx": {"AsyncClient": Client, "HTTPError": OSError}}.items():
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(holds)
runpy.run_path(sys.path[0] + "/batchling_batches.py", run_name="__main__")
`;

it('takes a build through batchling, a file as a batch', async () => {
  writeBuiltFolder(build, { records: 10, inAFile: 6 });
  withBodies((at) => ({ model: 'gpt-4o-mini', n: at }));
  handOn('batchling');
  writeFileSync(join(code, 'start.py'), BATCHLING);
  const env = { OPENAI_API_KEY: KEY, PYTHONPATH: code };
  const done = await run('python3', [join(code, 'start.py'), build], env);
  expect(done.stderr).toBe('');
  expect(done).toMatchObject({ code: 5, stdout: 'batch of 6\nbatch of 4\n1 records are worth another try.\n' });
  expect(lines('failed-1.jsonl').map(({ recordId, why }) => [recordId, why])).toEqual([
    ['ticket-0000003', 'RuntimeError'],
    ['ticket-0000004', '400'],
  ]);
  for (const { recordId, answer } of lines('answers-1.jsonl'))
    expect(answer).toEqual({ model: 'gpt-4o-mini', n: Number(recordId.slice(-7)) });
  expect(lines('answers-1.jsonl').length).toBe(8);
});

/** The batch functions of the AI SDK, as a vendor that answers each request with what it was asked. */
const BATCH_FUNCTIONS = `
  import { existsSync, readFileSync, writeFileSync } from 'node:fs';
  const at = (id) => process.env.VENDOR + id;
  export async function experimental_startBatch({ requests }) {
    const id = 'batch-' + requests.length;
    if (existsSync(at('die'))) process.exit(9);
    writeFileSync(at(id), JSON.stringify(requests));
    return { version: 2, id, provider: 'any', status: 'pending', warnings: [] };
  }
  export async function experimental_getBatchStatus() { return { status: 'completed' }; }
  export async function* experimental_getBatchResults({ batch }) {
    for (const { id, type, ...request } of JSON.parse(readFileSync(at(batch.id))).reverse()) {
      const fails = batch.id !== 'batch-1' && id.startsWith('ticket-0000003');
      yield fails ? { id, type, status: 'expired' } : { id, type, status: 'succeeded', text: JSON.stringify(request) };
    }
  }`;

async function aiSdk() {
  standIn('ai', BATCH_FUNCTIONS);
  standIn('@ai-sdk/openai', 'export const openai = {};');
  return runTypeScript('ai-sdk-batches', [build], { VENDOR: join(folder.path, 'vendor-') });
}

/** Gives the requests of a build these bodies. */
function withBodies(bodyOf: (at: number) => object) {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  let at = 0;
  for (const file of manifest.requests) {
    const text = lines(file.file).map((line) => `${JSON.stringify({ ...line, body: bodyOf(at++) })}\n`);
    writeFileSync(join(build, file.file), text.join(''));
    file.sha256 = createHash('sha256').update(text.join('')).digest('hex');
  }
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
}

const MESSAGES = [
  { role: 'system', content: 'Be short.' },
  {
    role: 'user',
    content: [
      { type: 'text', text: 'How' },
      { type: 'text', text: ' are you?' },
    ],
  },
  { role: 'assistant', content: 'Well.' },
  { role: 'user', content: 'And now?' },
];

it('says a build in the words of the AI SDK, and sends again only what failed', async () => {
  writeBuiltFolder(build, { records: 10, inAFile: 6 });
  const settings = { max_tokens: 9, temperature: 0.5, top_p: 1, seed: 4, stop: 'END' };
  withBodies(() => ({ model: 'gpt-4o-mini', ...settings, messages: MESSAGES }));
  handOn('ai-sdk');
  expect(await aiSdk()).toMatchObject({ code: 0, stdout: 'Nothing is worth another try.\n', stderr: '' });
  const answers = lines('answers-1.jsonl');
  expect(answers.length).toBe(10);
  for (const { recordId, customId, answer } of answers) {
    expect(customId.startsWith(recordId)).toBe(true);
    expect(JSON.parse(answer.text)).toEqual({
      ...{ model: 'gpt-4o-mini', maxOutputTokens: 9, temperature: 0.5, topP: 1, seed: 4, stopSequences: ['END'] },
      instructions: 'Be short.',
      messages: [
        { role: 'user', content: 'How are you?' },
        { role: 'assistant', content: 'Well.' },
        { role: 'user', content: 'And now?' },
      ],
    });
  }
  const jobs = JSON.parse(readFileSync(join(build, 'handoff/jobs.json'), 'utf8'));
  expect(Object.keys(jobs)).toEqual(['0001.jsonl', '0002.jsonl', 'run-1-again-1']);
});

it.each([
  ['tools', { tools: [] }],
  ['content', { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: 'canary' }] }] }],
  ['a message of tool', { messages: [{ role: 'tool', content: 'canary' }] }],
  ['name', { messages: [{ role: 'user', content: 'canary', name: 'canary' }] }],
])('hands the AI SDK nothing that it would lose: %s', async (what, more) => {
  writeBuiltFolder(build, { records: 10, inAFile: 6 });
  withBodies(() => ({ model: 'gpt-4o-mini', messages: MESSAGES, ...more }));
  handOn('ai-sdk');
  const refused = await aiSdk();
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(what) });
  expect(refused.stderr).not.toContain('canary');
  expect(existsSync(join(build, 'handoff/jobs.json'))).toBe(false);
});

it('asks a person whether the AI SDK has sent what it was sending when it ended', async () => {
  writeBuiltFolder(build, { records: 10, inAFile: 6 });
  withBodies(() => ({ model: 'gpt-4o-mini', messages: MESSAGES }));
  handOn('ai-sdk');
  writeFileSync(join(folder.path, 'vendor-die'), '');
  expect((await aiSdk()).code).toBe(9);
  rmSync(join(folder.path, 'vendor-die'));
  expect(await aiSdk()).toMatchObject({ code: 2, stderr: expect.stringContaining('0001.jsonl was being sent') });
});

const NASTY = ['"""', "'''", '\\', '#\n', '*/ }', '`', '\u2028', '../..', '日報', '\ud83d'];

it('is Python whatever the names are', async () => {
  const files = HANDOFF_TARGETS.flatMap((target) =>
    JOB_SHAPES.flatMap((shape) => {
      const made = handoffTo(target, anyHandoffPlan(shape, { name: NASTY.join(' '), model: `m ${NASTY.join('')}` }));
      return 'none' in made ? [] : made.files.filter(({ name }) => name.endsWith('.py')).map(({ text }) => text);
    }),
  );
  expect(files.length).toBeGreaterThan(20);
  const check = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)';
  const parsed = runFile('python3', ['-c', check]);
  parsed.child.stdin?.end(JSON.stringify(files));
  expect((await parsed).stderr).toBe('');
});

it('is written by the command, and over nothing', async () => {
  writeBuiltFolder(build, { records: 10, inAFile: 6 });
  const whowaits = (...args: string[]) => callWhowaits(join(folder.path, 'data'), 'batch', 'handoff', build, ...args);
  const out = join(folder.path, 'dags');
  const written = await whowaits('--to', 'airflow', '--out', out);
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(written.stderr).toContain('No audit plans this build');
  expect(written.stderr).toContain(`Wrote whowaits_plan.py, whowaits_nightly.py to ${out}.`);
  expect(readFileSync(join(out, 'whowaits_plan.py'), 'utf8')).toContain('RECORDS_A_FILE = 6\n');
  expect(await whowaits('--to', 'airflow', '--out', out)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('whowaits_plan.py is there already. Name another folder'),
  });
  expect((await whowaits('--to', 'litellm')).stdout).toContain('==> litellm-config.yaml <==\n');
  expect(await whowaits()).toMatchObject({ code: 2, stderr: expect.stringContaining('--to <runner>') });
  expect(await whowaits('--to', 'luigi')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('litellm, ai-sdk'),
  });
});
