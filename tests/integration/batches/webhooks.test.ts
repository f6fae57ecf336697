import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { POST } from '../../../app/api/webhooks/openai/route';
import { openFolder } from '../../../lib/batches/batch-folder';
import type { BatchClock } from '../../../lib/batches/run/batch-clock';
import { type BatchRun, workOn } from '../../../lib/batches/run/batch-run';
import { submitFiles } from '../../../lib/batches/run/send/submit';
import { watchJobs } from '../../../lib/batches/run/watch';
import { openProvider } from '../../../lib/providers/open-provider';
import { refusalIn } from '../../../lib/reports/answers/refusal';
import { closeDatabase } from '../../../lib/store/database/database';
import { stopBeingOwner } from '../../../lib/store/database/owner';
import { findBatch } from '../../../lib/store/ledger/batches';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { openAiServer } from '../../providers/openai-server';
import type { ProviderServer } from '../../providers/serve';
import { temporaryFolder } from '../run-whowaits';

const KEY = 'sk-canary-webhook';
const RULES = {
  run: 1,
  capUsd: null,
  errorShare: 1,
  inFlight: 10,
  limits: { concurrentJobs: null, batchesPerHour: null },
  resendMissing: false,
};
const secret = `whsec_${randomBytes(24).toString('base64')}`;

let folder: ReturnType<typeof temporaryFolder>;
let server: ProviderServer;

beforeEach(async () => {
  folder = temporaryFolder();
  server = await openAiServer({ key: KEY });
  vi.stubEnv('WHOWAITS_DATA', join(folder.path, 'data'));
  vi.stubEnv('OPENAI_WEBHOOK_SECRET', secret);
  writeBuiltFolder(join(folder.path, 'batch'), { records: 40, inAFile: 40 });
});
afterEach(async () => {
  await closeDatabase();
  await stopBeingOwner();
  vi.unstubAllEnvs();
  await server.close();
  folder.remove();
});

async function work<T>(does: (run: BatchRun) => Promise<T>, sleep: BatchClock['sleep'] = async () => undefined) {
  const env = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${server.url}/v1` };
  const parts = {
    folder: await openFolder(join(folder.path, 'batch')),
    provider: openProvider('openai', env),
    clock: { now: () => new Date(), sleep },
    tell: () => undefined,
  };
  return workOn(parts, does);
}

const completed = (id = 'job-1') => ({ id: 'evt_1', object: 'event', type: 'batch.completed', data: { id } });

type Sent = { id?: string; at?: number; by?: string; as?: string; without?: string };

/** A webhook as OpenAI sends it, from an address of its own and from no page. */
function webhook(event: unknown, { id = 'wh_1', at = Date.now(), by = secret, as, without }: Sent = {}): Request {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(by.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = new Headers({
    host: 'hooks.example',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  });
  if (without !== undefined) headers.delete(without);
  return new Request('https://hooks.example/api/webhooks/openai', { method: 'POST', headers, body: as ?? body });
}

async function send(request: Request) {
  const response = await POST(request, { params: Promise.resolve({}) });
  const body: unknown = await response.json();
  return { status: response.status, body, refusal: refusalIn(body) };
}

async function job() {
  const { manifest } = await openFolder(join(folder.path, 'batch'));
  return (await findBatch(manifest.batch))?.jobs[0];
}

it('wakes its job once, however often it comes, and changes nothing else of it', async () => {
  await work((run) => submitFiles(run, RULES));
  const before = await job();
  expect(await send(webhook(completed()))).toMatchObject({ status: 200, body: { woken: 1 } });
  expect(await send(webhook(completed()))).toMatchObject({ status: 200, body: { woken: 0 } });
  // Another event is news again, and whatever it says of the job is not believed.
  const lie = {
    ...completed(),
    type: 'batch.failed',
    data: { id: 'job-1', status: 'failed', output_file_id: 'file-x' },
  };
  expect(await send(webhook(lie, { id: 'wh_2' }))).toMatchObject({ status: 200, body: { woken: 1 } });
  expect(await job()).toEqual(before);
  expect(server.calls.filter((call) => call.startsWith('GET /v1/batches/'))).toEqual([]);
});

it('is no news of what is not ours, and of what is no batch', async () => {
  await work((run) => submitFiles(run, RULES));
  expect(await send(webhook(completed('job-of-others')))).toMatchObject({ status: 200, body: { woken: 0 } });
  const response = { ...completed(), type: 'response.completed' };
  expect(await send(webhook(response, { id: 'wh_2' }))).toMatchObject({ status: 200, body: { woken: 0 } });
  expect(await send(webhook({ ...completed(), data: null }, { id: 'wh_3' }))).toMatchObject({ body: { woken: 0 } });
});

const minutes = (count: number) => Date.now() + count * 60_000;
it.each<[string, () => Request]>([
  ['signed with another secret', () => webhook(completed(), { by: `whsec_${randomBytes(24).toString('base64')}` })],
  ['changed on its way', () => webhook(completed(), { as: JSON.stringify(completed('job-2')) })],
  ['too old', () => webhook(completed(), { at: minutes(-6) })],
  ['of the future', () => webhook(completed(), { at: minutes(6) })],
  ['without an id', () => webhook(completed(), { without: 'webhook-id' })],
  ['without a time', () => webhook(completed(), { without: 'webhook-timestamp' })],
  ['without a signature', () => webhook(completed(), { without: 'webhook-signature' })],
  ['signed, and no JSON', () => webhook('{"type":')],
])('is refused where it is %s', async (_, make) => {
  await work((run) => submitFiles(run, RULES));
  const { status, refusal } = await send(make());
  expect(status).toBe(403);
  expect(refusal).toMatchObject({ code: 'not-allowed', remedy: expect.stringContaining('OPENAI_WEBHOOK_SECRET') });
  expect(JSON.stringify(refusal)).not.toContain(secret.slice(6));
  expect(await send(webhook(completed()))).toMatchObject({ body: { woken: 1 } });
});

it('is refused where no secret is set, and where it is too large to be one', async () => {
  vi.stubEnv('OPENAI_WEBHOOK_SECRET', '');
  const unset = await send(webhook(completed()));
  expect(unset).toMatchObject({ status: 503, refusal: { code: 'unavailable' } });
  expect(unset.refusal?.remedy).toContain('OPENAI_WEBHOOK_SECRET');
  expect(await send(webhook(' '.repeat(70_000)))).toMatchObject({ status: 413 });
});

it('ends the wait of what watches, which then asks the vendor itself', async () => {
  await work((run) => submitFiles(run, RULES));
  // The vendor ends the job at the fourth look, and its webhook comes while the third wait takes its second nap.
  server.machine.looksUntilEnd = 3;
  const naps: number[] = [];
  const looks = () => server.calls.filter((call) => call === 'GET /v1/batches/job-1').length;
  const atLook: number[] = [];
  await work(watchJobs, async (ms) => {
    naps.push(ms);
    atLook.push(looks());
    if (looks() === 3 && atLook.filter((at) => at === 3).length === 2) await send(webhook(completed()));
  });
  expect((await job())?.state).toBe('ended');
  expect(looks()).toBe(4);
  // Unheard, the third wait takes 60 seconds in 12 naps.
  expect(atLook.filter((at) => at === 2).length * 5).toBeGreaterThanOrEqual(15);
  expect(atLook.filter((at) => at === 3)).toHaveLength(2);
  expect(Math.max(...naps)).toBeLessThanOrEqual(5000);
});
