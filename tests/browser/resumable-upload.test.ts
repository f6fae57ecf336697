import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { ownApp } from './harness/app-in-browser';
import { leadTo } from './harness/fragile-connection';
import { type Visit, visitAnew } from './harness/visit';

const ROWS = 80_000;
const SLOW_BYTES_PER_SECOND = 1_000_000;

/** A log of this many rows, large enough to be cut on its way. */
function writeLog(path: string): void {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const at = new Date(Date.UTC(2026, 9, 1) + index * 10_000).toISOString();
    return `${at},openai,gpt-4o-mini,job-${index % 5},${900 + (index % 100)},${50 + (index % 20)},request-${index}`;
  });
  writeFileSync(
    path,
    `timestamp,provider,model,application,input_tokens,output_tokens,request_id\n${rows.join('\n')}\n`,
  );
}

/** More than the largest log below. */
const LIMIT_BYTES = 20_000_000;

const app = ownApp({ WHOWAITS_LIMIT_UPLOAD_BYTES: String(LIMIT_BYTES) });

/**
 * Opens a page that sends slowly, so that there is a half-way to stop at, seconds before the end on a busy machine too. It stays slow,
 * so it is not one that others visit.
 */
async function visitSlowly(address = app.url): Promise<Visit> {
  const visit = await visitAnew(address);
  const session = await visit.page.context().newCDPSession(visit.page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: SLOW_BYTES_PER_SECOND,
  });
  return visit;
}

describe('a log on its way', () => {
  let log: string;
  let bytes: number;

  beforeAll(async () => {
    log = join(app.data, 'october.csv');
    writeLog(log);
    bytes = statSync(log).size;
  });

  type Waiting = { id: string; name: string; received: number };
  async function waiting(): Promise<Waiting[]> {
    const response = await fetch(`${app.url}/api/uploads`);
    return ((await response.json()) as { uploads: Waiting[] }).uploads;
  }
  const arrivedPart = () =>
    expect.poll(async () => (await waiting())[0]?.received ?? 0, { timeout: 30_000 }).toBeGreaterThan(bytes / 10);
  async function audits(): Promise<string[]> {
    const response = await fetch(`${app.url}/api/audits`);
    return ((await response.json()) as { audits: { id: string }[] }).audits.map(({ id }) => id);
  }
  const onDisk = () => readdirSync(join(app.data, 'uploads'));
  async function reportOf(page: Page) {
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    const id = new URL(page.url()).pathname.split('/')[2];
    return reportSchema.parse(await (await fetch(`${app.url}/api/audits/${id}/report`)).json());
  }

  it('goes on where it stopped when its page is closed and the same file is chosen again', async () => {
    const first = await visitSlowly();
    await first.page.locator('#log-file').setInputFiles(log);
    await arrivedPart();
    expect(await first.page.getByRole('main').innerText()).toMatch(/Sending october\.csv[\s\S]* [kM]B of [\d.]+ MB/);
    await first.leave();

    const [stopped] = await waiting();
    const kept = stopped?.received ?? 0;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(bytes);

    const second = await app.visit();
    const unfinished = second.page.getByRole('region', { name: 'Unfinished uploads' });
    expect(await unfinished.innerText()).toMatch(
      /october\.csv stopped at [\d.]+ [kM]B of [\d.]+ MB\. Choose the same file/,
    );
    const offsets: number[] = [];
    second.page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    await second.page.locator('#log-file').setInputFiles(log);
    await second.page.waitForURL('**/audits/*');
    expect(offsets[0]).toBeGreaterThanOrEqual(kept);
    const { source } = await reportOf(second.page);
    expect(source).toMatchObject({ rows: ROWS, accepted: ROWS, rejected: 0, bytes });
    expect(await waiting()).toEqual([]);
    expect(onDisk()).toEqual([]);
    await second.leave();
  });

  it('waits for a connection that is cut, and goes on by itself', async () => {
    const way = await leadTo(app.url);
    const { page, leave } = await visitSlowly(way.url);
    await page.locator('#log-file').setInputFiles(log);
    await arrivedPart();
    // It tries again at once, and fails.
    const refused = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
    way.cut();
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    await refused;
    let kept: number | undefined;
    await expect
      .poll(async () => {
        const before = kept;
        kept = (await waiting())[0]?.received;
        return kept === before;
      })
      .toBe(true);
    way.mend();
    await page.waitForURL('**/audits/*', { timeout: 150_000 });
    expect(offsets).toContain(kept);
    expect((await reportOf(page)).source).toMatchObject({ rows: ROWS, accepted: ROWS });
    await leave();
    way.close();
  });

  it('leaves nothing behind when it is cancelled, or discarded later', async () => {
    const { page, leave } = await visitSlowly();
    const before = await audits();
    await page.locator('#log-file').setInputFiles(log);
    await arrivedPart();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Drop a request log here').waitFor();
    expect(await waiting()).toEqual([]);
    expect(onDisk()).toEqual([]);
    expect(await audits()).toEqual(before);

    await page.locator('#log-file').setInputFiles(log);
    await arrivedPart();
    await page.reload();
    await page.getByRole('button', { name: 'Discard october.csv' }).click();
    await page.getByRole('region', { name: 'Unfinished uploads' }).waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([]);
    await leave();
  });

  it('makes one audit of several files', async () => {
    const { page, leave } = await app.visit();
    const header = 'timestamp,model,input_tokens,output_tokens\n';
    await page.locator('#log-file').setInputFiles([
      {
        name: 'monday.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${header}2026-11-02T09:00:00Z,gpt-4o,100,20\n`),
      },
      {
        name: 'tuesday.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${header}2026-11-03T09:00:00Z,gpt-4o,90,10\n`),
      },
    ]);
    await page.waitForURL('**/audits/*');
    const { source } = await reportOf(page);
    expect(source.files.map(({ name, rows }) => ({ name, rows }))).toEqual([
      { name: 'monday.csv', rows: 1 },
      { name: 'tuesday.csv', rows: 1 },
    ]);
    await leave();
  });
});

describe('the upload protocol', () => {
  let own: Record<string, string>;

  beforeEach(() => {
    own = { Origin: app.url, 'Tus-Resumable': '1.0.0' };
  });

  const create = (name: string, length: number, headers = own) =>
    fetch(`${app.url}/api/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'Upload-Length': String(length),
        'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    });
  const audit = (id: string | undefined, sha256: string) =>
    fetch(`${app.url}/api/audits/uploads`, {
      method: 'POST',
      headers: { ...own, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'log.csv', uploads: [{ id, sha256 }] }),
    });

  /** What is kept of uploads; the folder is made by the first of them. */
  const uploaded = () => (existsSync(join(app.data, 'uploads')) ? readdirSync(join(app.data, 'uploads')) : []);

  it('is for pages of Whowaits itself', async () => {
    const foreign = await create('log.csv', 10, { ...own, Origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(uploaded()).toEqual([]);
  });

  it('refuses a file beyond the limit, and says what to do', async () => {
    const refused = await create('huge.csv', LIMIT_BYTES + 1);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('huge.csv is too large');
    expect(uploaded()).toEqual([]);
  });

  it('fails an audit whose file arrived otherwise than it was sent, and keeps nothing of it', async () => {
    const content = 'timestamp,model,input_tokens,output_tokens\n2026-11-02T09:00:00Z,gpt-4o,100,20\n';
    const location = (await create('log.csv', content.length)).headers.get('location') ?? '';
    expect(location).toMatch(/^\/api\/uploads\/[0-9a-f]{32}$/);
    const id = location.split('/').at(-1);
    const send = (offset: number, body: string) =>
      fetch(app.url + location, {
        method: 'PATCH',
        headers: { ...own, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
        body,
      });
    expect((await send(0, content.slice(0, 30))).status).toBe(204);
    const early = await audit(id, '0'.repeat(64));
    expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('Only 30 of')]);
    expect((await send(10, content.slice(10))).status).toBe(409);
    expect((await send(30, content.slice(30))).headers.get('upload-offset')).toBe(String(content.length));
    expect((await fetch(app.url + location)).status).toBe(404);

    const started = (await (await audit(id, '0'.repeat(64))).json()) as { id: string };
    const state = async () => (await fetch(`${app.url}/api/audits/${started.id}`)).json();
    await expect.poll(state, { timeout: 30_000 }).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('log.csv changed on the way'),
    });
    expect(uploaded()).toEqual([]);
    await expect.poll(() => readdirSync(join(app.data, 'jobs'))).toEqual([]);
    expect((await audit(id, '0'.repeat(64))).status).toBe(404);
  });
});
