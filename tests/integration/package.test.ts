import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../browser/harness/app';
import { REPOSITORY, temporaryFolder } from './run-whowaits';

const MAX_BYTES = 15e6;
/** tests/run.mjs puts them aside. */
const certificates = process.env.INSTALL_CA_CERTS;
/** An ordinary user, where the tests are root: `nobody`, if root's Node and folders are open to others. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
let user: { uid?: number; gid?: number } = {};

let folder: ReturnType<typeof temporaryFolder>;
/** What the user has: an empty folder, a home and the tarball. */
let place: { work: string; home: string; installed: string };
let tarball: string;

beforeAll(() => {
  folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lib/cli/pack.mjs', '--pack-destination', folder.path],
    { cwd: REPOSITORY, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  tarball = join(folder.path, stdout.trim().split('\n').at(-1) ?? '');
  const work = join(folder.path, 'work');
  place = { work, home: join(folder.path, 'home'), installed: join(work, 'node_modules/whowaits') };
  for (const path of [place.work, place.home]) mkdirSync(path);
  cpSync('tests/fixtures/logs/bedrock-invocations.jsonl', join(folder.path, 'requests.jsonl'));
  chmodSync(folder.path, 0o755);
  if (!isRoot) return;
  const nobody = { uid: NOBODY, gid: NOBODY };
  const env = { ...process.env, HOME: place.home };
  chownSync(place.home, NOBODY, NOBODY);
  if (spawnSync('npx', ['--version'], { cwd: place.work, env, ...nobody }).status === 0) user = nobody;
});
afterAll(() => folder.remove());

/** Starts a program in the user's folder as that user, who has set nothing of ours. */
function asUser(program: string, ...args: string[]): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: place.home, USERPROFILE: place.home };
  for (const name of Object.keys(env)) if (/^(WHOWAITS|DATABASE|npm|VITEST)/.test(name)) delete env[name];
  return spawn(program, args, {
    cwd: place.work,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    ...user,
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (part) => {
    text.stdout += part;
  });
  child.stderr?.on('data', (part) => {
    text.stderr += part;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...text })));
}

const packed = () => spawnSync('tar', ['tzf', tarball], { encoding: 'utf8' }).stdout.trim().split('\n');

function fingerprint(path: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(path, entry);
    hash.update(entry);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

it('weighs less than 15 MB, and holds what runs: no source, no test, no map, nothing of where it was made', () => {
  expect(statSync(tarball).size).toBeLessThan(MAX_BYTES);
  expect(packed().filter((file) => /\.(tsx?|map)$|\/tests\/|\/(setup|pack|bundle)\.mjs$/.test(file))).toEqual([]);
  const { stdout } = spawnSync('tar', ['xzOf', tarball], { maxBuffer: 2 ** 28 });
  expect(stdout.length).toBeGreaterThan(MAX_BYTES);
  expect(stdout.includes(REPOSITORY.replace(/\/$/, ''))).toBe(false);
});

it('is installed into an empty folder, audits a log and serves the app for an ordinary user, and leaves its own folder alone', async () => {
  // Installed by whoever runs the tests, for the packages that npm keeps; run by a user who may not write there.
  const install = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error', tarball],
    {
      ...{ cwd: place.work, encoding: 'utf8', shell: process.platform === 'win32' },
      env: { ...process.env, ...(certificates !== undefined && { NODE_EXTRA_CA_CERTS: certificates }) },
    },
  );
  expect(install.status, install.stderr).toBe(0);
  const before = fingerprint(place.installed);

  const audit = await ended(asUser('npx', 'whowaits', 'audit', '--json', join(folder.path, 'requests.jsonl')));
  expect(audit.code, audit.stderr).toBe(0);
  expect(JSON.parse(audit.stdout).source).toMatchObject({ format: 'bedrock-invocations', accepted: 3 });
  expect(existsSync(join(place.home, '.whowaits/whowaits.db'))).toBe(true);

  const port = await freePort();
  const server = asUser('npx', 'whowaits', 'serve', '--port', String(port));
  const over = ended(server);
  const said = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (part) => String(part).includes('Whowaits is at') && resolve(String(part)));
    void over.then(({ stderr }) => resolve(stderr));
  });
  expect(said).toContain(`Whowaits is at http://127.0.0.1:${port}`);
  // What the command audited is what the app shows.
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('requests.jsonl');
  const sample = await fetch(`http://127.0.0.1:${port}/api/audits/sample`, {
    method: 'POST',
    headers: { origin: `http://127.0.0.1:${port}` },
  });
  const { id } = (await sample.json()) as { id: string };
  await expect
    .poll(
      async () =>
        ((await (await fetch(`http://127.0.0.1:${port}/api/audits/${id}`)).json()) as { status: string }).status,
      // A busy machine takes minutes for what takes seconds.
      { timeout: 180_000 },
    )
    .toBe('done');
  server.kill('SIGTERM');
  await over;
  expect(fingerprint(place.installed)).toBe(before);
}, 480_000);
