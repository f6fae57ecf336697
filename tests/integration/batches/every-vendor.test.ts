import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MACHINE_CLOCK } from '../../../lib/batches/run/batch-clock';
import type { JobShapeId } from '../../../lib/plans/job-shape';
import { formatCount } from '../../../lib/wording/number';
import { bedrockServer } from '../../providers/bedrock-server';
import type { ProviderServer } from '../../providers/serve';
import { callWhowaits } from '../call-whowaits';
import { DRIVEN, KEY } from '../providers/vendors';
import { temporaryFolder } from '../run-whowaits';

/** At Bedrock so many that those of them that fail are enough for its smallest job. */
const recordsAt = (shape: JobShapeId) => (shape === 'bedrock' ? 4000 : 1200);
const ERRORS = 0.03;
const PROMPT = 'canary prompt of a patient';

const messages = [{ role: 'user', content: PROMPT }];
const OPENAI_BODY = { messages, max_tokens: 10 };
/** A request as each vendor takes it, and a model that the catalogue prices. */
const REQUESTS: { [Shape in JobShapeId]?: { model: string; body: object } } = {
  openai: { model: 'gpt-4o-mini', body: OPENAI_BODY },
  azure: { model: 'gpt-4o-mini', body: OPENAI_BODY },
  groq: { model: 'llama-3.1-8b-instant', body: OPENAI_BODY },
  together: { model: 'meta-llama/Llama-3.3-70B-Instruct-Turbo', body: OPENAI_BODY },
  xai: { model: 'grok-4', body: OPENAI_BODY },
  anthropic: { model: 'claude-haiku-4-5', body: OPENAI_BODY },
  gemini: {
    model: 'gemini-2.5-flash',
    body: { contents: [{ parts: [{ text: PROMPT }] }], generationConfig: { maxOutputTokens: 10 } },
  },
  mistral: { model: 'mistral-small-latest', body: OPENAI_BODY },
  bedrock: {
    model: 'amazon.nova-lite-v1:0',
    body: { messages: [{ role: 'user', content: [{ text: PROMPT }] }], inferenceConfig: { maxTokens: 10 } },
  },
};

let folder: ReturnType<typeof temporaryFolder>;
let now: number;

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.now();
  // Minutes pass at once.
  vi.spyOn(MACHINE_CLOCK, 'now').mockImplementation(() => new Date(now));
  vi.spyOn(MACHINE_CLOCK, 'sleep').mockImplementation(async (ms) => {
    now += ms;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  folder.remove();
});

describe.each(DRIVEN)('$shape', ({ shape, start, env }) => {
  let server: ProviderServer;
  let directory: string;
  let printed: string;
  const records = recordsAt(shape);

  beforeEach(async () => {
    server = await start();
    server.machine.answer = (id) => JSON.stringify({ of: id });
    for (const [name, value] of Object.entries(env(server.url))) vi.stubEnv(name, value);
    directory = join(folder.path, 'nightly');
    printed = '';
  });
  afterEach(async () => {
    await server.close();
    expect(printed).not.toContain('canary');
  });

  const batch = async (...args: string[]) => {
    const ran = await callWhowaits(join(folder.path, 'data'), 'batch', ...args);
    printed += ran.stdout + ran.stderr;
    expect(ran).toMatchObject({ code: 0 });
    return ran;
  };

  async function build(): Promise<void> {
    const request = REQUESTS[shape];
    if (request === undefined) throw new Error(`No request of ${shape} is known.`);
    mkdirSync(join(folder.path, 'in'));
    const file = join(folder.path, 'in/tickets.jsonl');
    const rows = Array.from({ length: records }, (_, at) => JSON.stringify({ id: `t-${at}`, request: request.body }));
    writeFileSync(file, `${rows.join('\n')}\n`);
    const asked = ['--provider', shape, '--model', request.model, '--id', 'id', '--body', 'request'];
    await batch('build', file, ...asked, '--max-requests', String(Math.ceil(records / 3)), '--out', directory);
  }

  /** Each record has the answer to its own request, which was billed once. */
  function expectAllPublished(): void {
    const lines = readFileSync(join(directory, 'published.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { recordId: string; customId: string; answer: { of: string } });
    expect(new Set(lines.map(({ recordId }) => recordId)).size).toBe(records);
    expect(lines.length).toBe(records);
    expect(lines.every(({ customId, answer }) => answer.of === customId)).toBe(true);
    expect(server.machine.billed.size).toBe(records);
    expect(Math.max(...server.machine.billed.values())).toBe(1);
  }

  it('goes from prompts to published answers with 3% errors, a command at a time', async () => {
    await build();
    Object.assign(server.machine.faults, { errorShare: ERRORS, duplicated: 20, unknownIds: 3 });
    expect((await batch('submit', directory, '--yes')).stderr).toContain('Submitted 3 files.');
    await batch('watch', directory);
    const collected = await batch('collect', directory, '--expect-json');
    const failed = Number(/Provider error: ([\d,]+)/.exec(collected.stdout)?.[1]);
    expect(failed).toBeGreaterThan(records * 0.02);
    expect(failed).toBeLessThan(records * 0.04);
    expect((await batch('retry', directory, '--now')).stderr).toContain(`${failed} records in 1 new file.`);
    expect((await batch('submit', directory, '--yes')).stderr).toContain('Submitted 1 file.');
    await batch('watch', directory);
    await batch('collect', directory, '--expect-json');
    expect((await batch('publish', directory)).stderr).toContain(`Published ${formatCount(records)} records.`);
    expectAllPublished();
  });

  it('is brought to its end by one command, whatever fails on the way', async () => {
    await build();
    // As often as a call is tried, so that the vendor isn't believed to be slow.
    const faults = { noRoom: 5, failures: 1, cutDownloads: 1, halfLine: true };
    Object.assign(server.machine.faults, { errorShare: ERRORS, unknownIds: 1, ...faults });
    // Anthropic keeps no names, so that a job whose answer is lost is known only once it has ended.
    if (shape !== 'anthropic') server.machine.faults.lostAnswers = 1;
    const ran = await batch('run', directory, '--yes', '--expect-json');
    expect(ran.stderr).toContain('is held back:');
    expect(ran.stderr).toContain(`Published ${formatCount(records)} records.`);
    expectAllPublished();
  });
});

it('sends Bedrock no job that it would refuse for having too few requests, and says so', async () => {
  const server = await bedrockServer({ key: KEY });
  try {
    Object.assign(server.machine.faults, { errorShare: ERRORS });
    const { env } = DRIVEN.find(({ shape }) => shape === 'bedrock') ?? {};
    for (const [name, value] of Object.entries(env?.(server.url) ?? {})) vi.stubEnv(name, value);
    const directory = join(folder.path, 'nightly');
    const file = join(folder.path, 'tickets.jsonl');
    const { model, body } = REQUESTS.bedrock ?? {};
    writeFileSync(file, Array.from({ length: 300 }, (_, id) => `${JSON.stringify({ id, request: body })}\n`).join(''));
    const call = (...args: string[]) => callWhowaits(join(folder.path, 'data'), 'batch', ...args);
    await call('build', file, '--provider', 'bedrock', '--model', `${model}`, '--body', 'request', '--out', directory);
    const ran = await call('run', directory, '--yes');
    expect(ran.stderr).toMatch(/\d+ records failed, and the vendor takes no job of fewer than 100\./);
    expect(server.machine.jobs.length).toBe(1);
    expect(ran.stdout).toMatch(/Provider error: \d+\nPublished: 2\d\d/);
  } finally {
    await server.close();
  }
});
