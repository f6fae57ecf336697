import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BatchProvider, ProviderFault, type RemoteJob, type ResultLine } from '@/lib/providers/batch-provider';
import { openProvider } from '@/lib/providers/open-provider';
import type { ProviderServer } from '../../providers/serve';
import { collect, DRIVEN, jobOf, KEY, PROMPT } from './vendors';

let folder: string;
/** All that SDKs and adapters print. */
const printed: unknown[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whowaits-providers-'));
  // A variable that a user may have set makes SDKs log requests with their prompts.
  vi.stubEnv('OPENAI_LOG', 'debug');
  vi.stubEnv('ANTHROPIC_LOG', 'debug');
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(...words));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The fault of a call; its text must not name the key or what was sent. */
async function faultOf(call: Promise<unknown>): Promise<ProviderFault> {
  const error = await call.then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ProviderFault);
  const fault = error as ProviderFault;
  expect(`${fault.message} ${fault.stack} ${JSON.stringify(fault)}`).not.toMatch(/canary/);
  expect(fault.cause).toBeUndefined();
  return fault;
}

const ids = (lines: ResultLine[]) => lines.flatMap((line) => (line.outcome === 'unreadable' ? [] : [line.customId]));
const answered = (lines: ResultLine[]) => lines.filter(({ outcome }) => outcome === 'answered');

describe.each(DRIVEN)('$shape', (driven) => {
  const { shape, start, env } = driven;
  let server: ProviderServer;
  let provider: BatchProvider;

  beforeEach(async () => {
    server = await start();
    provider = openProvider(shape, env(server.url));
    server.machine.answer = (id) => `answer to ${id}`;
  });
  afterEach(async () => {
    await server.close();
    expect(JSON.stringify(printed)).not.toMatch(/canary/);
  });

  async function untilEnd(id: string): Promise<RemoteJob> {
    const seen: string[] = [];
    for (let looks = 0; looks < 10; looks += 1) {
      const job = await provider.look(id);
      seen.push(job.state);
      if (job.state !== 'validating' && job.state !== 'running') {
        expect(seen.slice(0, -1)).toContain('running');
        return job;
      }
    }
    throw new Error(`it never ended: ${seen}`);
  }

  it('runs a job from its file to its answers', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'r', 230);
    const submitted = await provider.submit(job);
    expect(['validating', 'running']).toContain(submitted.state);
    const found = await untilEnd(submitted.id);
    expect(found).toMatchObject({ id: submitted.id, state: 'ended' });
    if (found.counts !== null) expect(found.counts).toEqual({ total: 230, succeeded: 230, failed: 0 });
    expect(found.createdAt === null || Math.abs(found.createdAt.getTime() - Date.now()) < 120_000).toBe(true);

    const { lines, error } = await collect(provider.results(submitted.id));
    expect(error).toBeNull();
    expect(new Set(ids(lines))).toEqual(new Set(Array.from({ length: 230 }, (_, index) => `r${index + 1}`)));
    expect(lines).toHaveLength(230);
    const line = lines.find((one) => one.outcome === 'answered' && one.customId === 'r7');
    const cacheReadTokens = shape === 'bedrock' ? 0 : 40;
    expect(line).toMatchObject({ text: 'answer to r7', usage: { inputTokens: 100, cacheReadTokens, outputTokens: 5 } });
    // The prompt goes to the vendor, and doesn't come back with the answer.
    expect(JSON.stringify(server.machine.jobs[0]?.requests[0]?.body)).toContain(PROMPT);
    expect(JSON.stringify(lines)).not.toContain(PROMPT);
    expect([...server.machine.billed.values()].every((times) => times === 1)).toBe(true);
  });

  it.each(['lostAnswers', 'cutConnections', 'pages'] as const)(
    'finds a job whose answer was lost: %s',
    async (countdown) => {
      const { claim, ...job } = jobOf(driven, folder, 'l', 3);
      server.machine.faults[countdown] = 1;
      const fault = await faultOf(provider.submit(job));
      expect(fault.kind).toBe('transient');
      expect(server.machine.jobs).toHaveLength(1);
      if (shape === 'anthropic') {
        expect((await faultOf(provider.find(job.tag, claim))).kind).toBe('uncertain');
        const id = server.machine.jobs[0]?.id ?? '';
        await untilEnd(id);
      }
      const found = await provider.find(job.tag, claim);
      expect(found?.id).toBeTruthy();
      await (found?.state === 'ended' ? null : untilEnd(found?.id ?? ''));
      const { lines } = await collect(provider.results(found?.id ?? ''));
      expect(ids(lines).sort()).toEqual(['l1', 'l2', 'l3']);
      expect(server.machine.jobs).toHaveLength(1);
    },
  );

  it('finds nothing where nothing was made, and its own job among others', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'n', 3);
    server.machine.faults.failures = 1;
    expect((await faultOf(provider.submit(job))).kind).toBe('transient');
    expect(await provider.find(job.tag, claim)).toBeNull();

    const { claim: otherClaim, ...other } = jobOf(driven, folder, 'o', 3);
    const { id } = await provider.submit(other);
    await untilEnd(id);
    expect(await provider.find(job.tag, claim)).toBeNull();
    expect((await provider.find(other.tag, otherClaim))?.id).toBe(id);
  });

  it.each(['anyPages', 'emptyObjects'] as const)(
    'takes an answer that is none of the vendor for no news, neither of jobs nor of results (%s)',
    async (fault) => {
      const { claim, ...job } = jobOf(driven, folder, 'n', 3);
      const { id } = await provider.submit(job);
      await untilEnd(id);
      server.machine.faults[fault] = 100;
      // An empty object is how some say that they have no jobs.
      if (fault === 'emptyObjects' && ['xai', 'gemini', 'bedrock'].includes(shape))
        expect(await provider.find(job.tag, claim)).toBeNull();
      else expect((await faultOf(provider.find(job.tag, claim))).kind).toBe('transient');
      expect((await faultOf(provider.look(id))).kind).toBe('transient');
      // At the first call, and at a later one where the vendor has two.
      for (const calls of ['xai', 'anthropic'].includes(shape) ? [0] : [0, 1]) {
        server.machine.faults.spared = calls;
        const { lines, error } = await collect(provider.results(id));
        expect(answered(lines)).toEqual([]);
        expect(error).toMatchObject({ name: 'ProviderFault', kind: 'transient' });
      }
      server.machine.faults[fault] = 0;
      expect((await provider.find(job.tag, claim))?.id).toBe(id);
    },
  );

  it('says that it is to wait, and for how long', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'w', 2);
    server.machine.faults.rateLimits = 1;
    const fault = await faultOf(provider.submit(job));
    expect(fault.kind).toBe('rate-limited');
    // Google's SDK keeps no headers of an error.
    expect(fault.retryAfterMs).toBe(shape === 'gemini' ? null : 2000);
    expect(server.machine.jobs).toHaveLength(0);
    expect(server.calls).toHaveLength(1);
  });

  it('stops a job, and tells what became of each request', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'c', 4);
    const { id } = await provider.submit(job);
    await provider.cancel(id);
    const { state } = await provider.look(id);
    expect(state).toBe(shape === 'anthropic' ? 'ended' : 'cancelled');
    const { lines } = await collect(provider.results(id));
    expect(ids(answered(lines)).sort()).toEqual(['c1', 'c2']);
    const rest = lines.filter(({ outcome }) => outcome !== 'answered');
    // Bedrock writes no line of what it didn't do, and xAI no word on why.
    expect(rest.map(({ outcome }) => outcome)).toEqual(
      shape === 'bedrock' ? [] : Array(2).fill(shape === 'xai' ? 'error' : 'cancelled'),
    );
  });

  it('gives what was done of a job whose time was up', async () => {
    // Anthropic and xAI end such a job like any other.
    if (shape === 'anthropic' || shape === 'xai') return;
    const { claim, ...job } = jobOf(driven, folder, 't', 4);
    const { id } = await provider.submit(job);
    server.machine.stop(server.machine.jobs[0]?.id ?? '', 'expired');
    expect((await provider.look(id)).state).toBe('expired');
    const { lines } = await collect(provider.results(id));
    // Gemini keeps nothing of it, and Bedrock no line of the rest.
    expect(ids(answered(lines)).sort()).toEqual(shape === 'gemini' ? [] : ['t1', 't2']);
    const rest = lines.filter(({ outcome }) => outcome !== 'answered');
    expect(rest.map(({ outcome }) => outcome)).toEqual(
      ['gemini', 'bedrock'].includes(shape) ? [] : ['expired', 'expired'],
    );
  });

  it('says that a job failed, and never what its file holds', async () => {
    if (shape === 'anthropic' || shape === 'xai') return;
    const { claim, ...job } = jobOf(driven, folder, 'f', 4);
    const { id } = await provider.submit(job);
    server.machine.stop(server.machine.jobs[0]?.id ?? '', 'failed');
    const failed = await provider.look(id);
    expect(failed.state).toBe('failed');
    expect(JSON.stringify(failed)).not.toMatch(/canary/);
    if (shape === 'openai') expect(failed.says).toBe('The vendor refused the file: invalid_json_line in line 1.');
    expect((await collect(provider.results(id))).lines).toEqual([]);
  });

  it('waits for a job that the vendor does not know yet, and for nothing else', async () => {
    const unknown = shape === 'gemini' ? 'batches/job-99' : 'job-99';
    expect((await faultOf(provider.look(unknown))).kind).toBe('transient');
    expect((await faultOf(provider.cancel(unknown))).kind).toBe('refused');
  });

  it('tells errors that pass from answers, and counts that lie from results', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'e', 400);
    Object.assign(server.machine.faults, { errorShare: 0.03, lyingCounts: true });
    const { id } = await provider.submit(job);
    await untilEnd(id);
    const { lines } = await collect(provider.results(id));
    const failed = lines.flatMap((line) => (line.outcome === 'error' ? [line] : []));
    expect(failed.length).toBeGreaterThan(3);
    expect(failed.length).toBeLessThan(25);
    expect(answered(lines)).toHaveLength(400 - failed.length);
    expect(failed.every(({ transient, code }) => transient && code !== '')).toBe(true);
    // The vendor's words quote what was asked.
    expect(JSON.stringify(failed)).not.toContain('answer to');
  });

  it('passes on lines that come twice, that nobody asked for or that are cut off, and misses what is missing', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'd', 10);
    Object.assign(server.machine.faults, { duplicated: 2, missing: 3, unknownIds: 2, halfLine: shape !== 'xai' });
    const { id } = await provider.submit(job);
    await untilEnd(id);
    const { lines } = await collect(provider.results(id));
    const unreadable = lines.filter(({ outcome }) => outcome === 'unreadable');
    expect(unreadable).toEqual(shape === 'xai' ? [] : [{ outcome: 'unreadable', line: 11 }]);
    const all = ids(lines);
    expect(all.filter((one) => one.startsWith('d'))).toHaveLength(9);
    expect(new Set(all.filter((one) => one.startsWith('d'))).size).toBe(7);
    expect(all.filter((one) => one.startsWith('nobody'))).toHaveLength(shape === 'xai' ? 2 : 1);
  });

  it('says when it is cut off while it reads, and reads all of it the next time', async () => {
    // xAI gives results in pages, each whole or not at all.
    if (shape === 'xai') return;
    const { claim, ...job } = jobOf(driven, folder, 'x', 40);
    const { id } = await provider.submit(job);
    await untilEnd(id);
    server.machine.faults.cutDownloads = 1;
    const first = await collect(provider.results(id));
    expect(first.error).toMatchObject({ name: 'ProviderFault', kind: 'transient' });
    expect(first.lines.length).toBeLessThan(40);
    const second = await collect(provider.results(id));
    expect(second.error).toBeNull();
    expect(answered(second.lines)).toHaveLength(40);
  });

  it('says that a key is wrong without naming it', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'k', 2);
    const wrong = env(server.url);
    for (const name of Object.keys(wrong)) if (wrong[name] === KEY) wrong[name] = 'sk-canary-wrong';
    const fault = await faultOf(openProvider(shape, wrong).submit(job));
    expect(fault.kind).toBe('unauthorised');
    expect(server.machine.jobs).toHaveLength(0);
  });

  it('says that a file is refused without its words', async () => {
    // These servers refuse in words that quote the first request.
    if (!['openai', 'azure', 'groq', 'together', 'anthropic'].includes(shape)) return;
    const { claim, ...job } = jobOf(driven, folder, 'q', 2);
    server.machine.faults.refusals = 1;
    const fault = await faultOf(provider.submit(job));
    expect(fault.kind).toBe('refused');
    expect(fault.message).toMatch(/refused the call \(400 [a-z_]+\)\.$/);
  });

  it('says which variable is missing', () => {
    expect(() => openProvider(shape, {})).toThrow(/^[A-Z_]+ is not set\. It is /);
  });

  it('says which file it cannot read', async () => {
    const { claim, ...job } = jobOf(driven, folder, 'g', 1);
    const error = await provider.submit({ ...job, file: join(folder, 'gone.jsonl') }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'ENOENT', path: join(folder, 'gone.jsonl') });
    expect(server.machine.jobs).toHaveLength(0);
  });

  it('asks nothing before it is called', () => {
    expect(server.calls).toEqual([]);
  });
});
