import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../browser/harness/app';

const SERVE = ['lib/cli/whowaits.mjs', 'serve'];
let data: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'whowaits-start-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

it('serves the app on the next port when one is in use, says where, and stops cleanly', async () => {
  const occupier = createServer();
  const port = await new Promise<number>((resolve) => {
    occupier.listen(0, '127.0.0.1', () => resolve((occupier.address() as { port: number }).port));
  });
  child = spawn(process.execPath, SERVE, {
    env: { ...process.env, PORT: String(port), WHOWAITS_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<number | null>((resolve) => child?.once('close', resolve));
  child.stderr?.on('data', (part) => {
    output.stderr += part;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child?.stdout?.on('data', (part) => {
      output.stdout += part;
      const found = /^Whowaits is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.stdout)?.[1];
      if (found) resolve(found);
    });
    child?.once('close', () => reject(new Error(output.stderr)));
  });
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  expect(output.stderr).toContain(`Port ${port} is in use`);
  expect((await fetch(address)).status).toBe(200);

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  occupier.close();
});

it('stops when npm is told to, though npm tells only a shell', async () => {
  const port = await freePort();
  child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), WHOWAITS_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const npm = child;
  await new Promise<void>((resolve, reject) => {
    npm.stdout?.on('data', (part) => String(part).includes('Whowaits is at') && resolve());
    npm.once('close', () => reject(new Error('It ended before it said where it is.')));
  });
  npm.kill('SIGTERM');
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 15_000 }).toBe(false);
  // It ended in order: nobody owns anything any more, and the write-ahead log is part of the database.
  await expect.poll(() => readdirSync(join(data, 'owners')), { timeout: 15_000 }).toEqual([]);
  expect(statSync(join(data, 'whowaits.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});

it('refuses a port that is none', () => {
  const { status, stderr } = spawnSync(process.execPath, SERVE, {
    env: { ...process.env, PORT: 'eighty' },
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('PORT must be a number');
});
