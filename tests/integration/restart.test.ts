import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledReader } from '../../lib/cli/installation.mjs';
import { freePort } from '../browser/harness/app';
import { REPOSITORY, temporaryFolder } from './run-whowaits';

const ROWS = 50_000;

type Summary = { id: string; status: string; stage: string; rowsRead: number; error: string | null };

let folder: ReturnType<typeof temporaryFolder>;
let servers: ChildProcess[];
beforeEach(() => {
  folder = temporaryFolder();
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.kill('SIGKILL');
  folder.remove();
});

/** The process that serves the app, without the one that sets it up, so that a signal reaches it. */
async function startServer(): Promise<{ url: string; child: ChildProcess; ended: Promise<number | null> }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['lib/cli/server.mjs', '127.0.0.1', String(port)], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WHOWAITS_ROOT: REPOSITORY,
      WHOWAITS_WORKER: bundledReader,
      WHOWAITS_DATA: folder.path,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  servers.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/api/audits`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 180_000 },
    )
    .toBe(true);
  return { url, child, ended };
}

function log(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return `r-${index},${at},app-${index % 9},gpt-4o,${100 + (index % 900)},${index % 77}`;
  });
  return `request_id,timestamp,application,model,input_tokens,output_tokens\n${lines.join('\n')}\n`;
}

async function audits(url: string): Promise<Summary[]> {
  return ((await (await fetch(`${url}/api/audits`)).json()) as { audits: Summary[] }).audits;
}

/** Sends a file by tus in one piece, and returns the upload's id. */
async function upload(url: string, name: string, text: string): Promise<string> {
  const headers = { Origin: url, 'Tus-Resumable': '1.0.0' };
  const made = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(Buffer.byteLength(text)),
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  const id = made.headers.get('location')?.split('/').at(-1) ?? '';
  await fetch(`${url}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: text,
  });
  return id;
}

const reading = async (url: string) =>
  (await audits(url)).some(({ status, rowsRead }) => status === 'running' && rowsRead > 0);
const statuses = async (url: string) => (await audits(url)).map(({ status }) => status);
const filesIn = (name: string) => {
  const path = join(folder.path, name);
  return existsSync(path) ? readdirSync(path) : [];
};

it('what was acknowledged is audited, though the server is stopped and then killed while it reads', async () => {
  const text = log();
  let server = await startServer();
  const { url } = server;
  const sent = await fetch(`${url}/api/audits?name=one.csv`, { method: 'POST', headers: { Origin: url }, body: text });
  expect(sent.status).toBe(201);
  const id = await upload(url, 'two.csv', text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const taken = await fetch(`${url}/api/audits/uploads`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'two', uploads: [{ id, sha256 }], days: 30 }),
  });
  expect(taken.status).toBe(201);
  // It is told to stop: it lets go of both.
  await expect.poll(() => reading(url), { timeout: 180_000, interval: 20 }).toBe(true);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(filesIn('owners')).toEqual([]);
  const wal = statSync(join(folder.path, 'whowaits.db-wal'), { throwIfNoEntry: false });
  expect(wal?.size ?? 0).toBe(0);

  // The next one is killed while it reads them again.
  server = await startServer();
  await expect.poll(() => reading(server.url), { timeout: 180_000, interval: 20 }).toBe(true);
  server.child.kill('SIGKILL');
  await server.ended;
  const trial = join(folder.path, 'trials', 'trial-00000000-0000-4000-8000-000000000000-killed');
  mkdirSync(trial, { recursive: true });
  writeFileSync(join(trial, 'head'), 'first rows');

  server = await startServer();
  await expect.poll(() => statuses(server.url), { timeout: 120_000 }).toEqual(['done', 'done']);
  for (const audit of await audits(server.url)) {
    const report = await (await fetch(`${server.url}/api/audits/${audit.id}/report`)).json();
    expect(report.source).toMatchObject({ accepted: ROWS });
    expect(readdirSync(join(folder.path, 'audits', audit.id))).toEqual(['requests.parquet']);
  }
  // A job clears its folder after its audit is done.
  const leftovers = () => [filesIn('jobs'), filesIn('uploads'), filesIn('trials')];
  await expect.poll(leftovers, { timeout: 180_000 }).toEqual([[], [], []]);
  server.child.disconnect();
  expect(await server.ended).toBe(0);
});
