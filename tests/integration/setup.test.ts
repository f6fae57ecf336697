import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** A clone of its own with the real set-up in it. */
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'whowaits-setup-'));
  for (const file of ['setup.mjs', 'bundle.mjs', 'installation.mjs', 'source-hash.mjs', 'tell-time.mjs'])
    cpSync(`lib/cli/${file}`, join(clone, 'lib/cli', file));
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** Calls a function of the clone's setup.mjs in a process of its own. */
function call(name: 'install' | 'generate' | 'build') {
  const program = `const setup = await import(${JSON.stringify(join(clone, 'lib/cli/setup.mjs'))});
    process.stdout.write(JSON.stringify(setup.${name}()));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'silent', npm_config_offline: 'true' },
  });
}

/** What the function returns. */
function step(name: 'install' | 'generate' | 'build'): { did: boolean; stderr: string } {
  const { status, stdout, stderr } = call(name);
  expect(status, stderr).toBe(0);
  return { did: JSON.parse(stdout), stderr };
}

/** Makes a package of this version as a file, and a project that locks it as npm does: npm needs no network for it. */
function lockPackage(version: string): void {
  mkdirSync(join(clone, 'package'), { recursive: true });
  writeFileSync(join(clone, 'package/package.json'), JSON.stringify({ name: 'part', version }));
  const file = `part-${version}.tgz`;
  const { status, stderr } = spawnSync('tar', ['czf', file, 'package'], { cwd: clone, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const project = { name: 'clone', version: '1.0.0', devDependencies: { part: `file:${file}` } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(project));
  const integrity = `sha512-${createHash('sha512')
    .update(readFileSync(join(clone, file)))
    .digest('base64')}`;
  const packages = { '': project, 'node_modules/part': { version, resolved: `file:${file}`, integrity, dev: true } };
  const lock = { name: 'clone', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
}

const installed = () => JSON.parse(readFileSync(join(clone, 'node_modules/part/package.json'), 'utf8')).version;

it('installs what the lock file names, once, and again when it names something else or did not end', () => {
  lockPackage('1.0.0');
  const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8');
  expect(step('install').did).toBe(true);
  expect(installed()).toBe('1.0.0');
  expect(step('install')).toEqual({ did: false, stderr: '' });
  expect(readFileSync(join(clone, 'package-lock.json'), 'utf8')).toBe(lock);

  lockPackage('1.1.0');
  expect(step('install').did).toBe(true);
  expect(installed()).toBe('1.1.0');
  expect(step('install').did).toBe(false);

  // As an installation that was stopped leaves it: npm writes its list last.
  rmSync(join(clone, 'node_modules/.package-lock.json'));
  expect(step('install').did).toBe(true);
  expect(step('install').did).toBe(false);
});

it('refuses packages that are not what the lock file says', () => {
  lockPackage('1.0.0');
  const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8');
  // The package is another than the one that was locked, as from a registry that was broken into.
  const other = createHash('sha512').update(clone).digest('base64');
  writeFileSync(join(clone, 'package-lock.json'), lock.replace(/sha512-[^"]+/, `sha512-${other}`));
  expect(call('install')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Installing packages ended with'),
  });
  expect(existsSync(join(clone, 'node_modules/part'))).toBe(false);

  // A package that package.json asks for and nobody locked.
  lockPackage('1.1.0');
  writeFileSync(join(clone, 'package-lock.json'), lock);
  expect(call('install').status).toBe(1);
  expect(existsSync(join(clone, 'node_modules/part'))).toBe(false);
});

it('generates the database client once, and again when the schema changes', () => {
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'dir');
  for (const path of ['prisma', 'lib/store/generate-client.mjs']) {
    cpSync(path, join(clone, path), { recursive: true });
  }
  writeFileSync(join(clone, 'package.json'), '{"type": "module"}');
  const client = () => readFileSync(join(clone, 'lib/store/generated/models/Audit.ts'), 'utf8');

  expect(step('generate').did).toBe(true);
  expect(client()).toContain('ownerToken');
  expect(step('generate')).toEqual({ did: false, stderr: '' });

  const schema = join(clone, 'prisma/schema.prisma');
  writeFileSync(schema, readFileSync(schema, 'utf8').replace('ownerToken', 'colour String\n  ownerToken'));
  expect(step('generate').did).toBe(true);
  expect(client()).toContain('colour');
});

it('says why it builds the app: the first time, and after a change, and shows what the build prints only where it fails', () => {
  const next = 'node_modules/next/dist/bin/next';
  mkdirSync(join(clone, next, '..'), { recursive: true });
  // Leaves what the real build does, in the place of its minute.
  writeFileSync(
    join(clone, next),
    `const fs = require('node:fs');
    console.log('Route (app)');
    fs.mkdirSync('.next/server/chunks', { recursive: true });
    fs.writeFileSync('.next/build-manifest.json', '{"rootMainFiles":[]}');
    fs.writeFileSync('.next/required-server-files.json', '{}');`,
  );
  writeFileSync(join(clone, 'package.json'), '{}');
  const build = () => {
    const { status, stdout, stderr } = call('build');
    expect(status, stderr).toBe(0);
    return { did: JSON.parse(stdout), stderr };
  };
  expect(build()).toEqual({
    did: true,
    stderr: expect.stringMatching(/^Building the app: there is no finished one yet, /),
  });
  expect(build()).toEqual({ did: false, stderr: '' });
  writeFileSync(join(clone, 'package.json'), '{"name": "changed"}');
  const { stderr } = build();
  expect(stderr).toMatch(/^Building the app: its sources have changed since the last build, .* about a minute/);
  expect(stderr).not.toContain('Route (app)');

  writeFileSync(join(clone, next), `console.log('What is wrong'); console.error('and where'); process.exit(1);`);
  writeFileSync(join(clone, 'package.json'), '{"name": "broken"}');
  expect(call('build')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/What is wrong\nand where\n[\s\S]*ended with exit code 1/),
  });
});

it('says how long a step has taken while its program runs, and stops with it', () => {
  const program = `import { spawnSync } from 'node:child_process';
    import { tellTime } from ${JSON.stringify(join(clone, 'lib/cli/tell-time.mjs'))};
    const stop = tellTime('Building it', 200);
    spawnSync(process.execPath, ['--eval', 'setTimeout(() => {}, 2000)']);
    stop();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^(Building it: \d s so far …\n)+$/);
});
