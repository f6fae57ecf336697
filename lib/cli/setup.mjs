import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePrograms, replaceFile } from './bundle.mjs';
import { bundles, root } from './installation.mjs';
import { sourceHash, sourceTimes } from './source-hash.mjs';
import { tellTime } from './tell-time.mjs';

/** Only the npm registry is contacted. */
const environment = { NEXT_TELEMETRY_DISABLED: '1' };

const BUILD_SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public'],
  ...[
    'instrumentation.ts',
    'next.config.mjs',
    'postcss.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ],
];

const npmList = join(root, 'node_modules/.package-lock.json');

/** Installs the locked packages unless they are in place. Returns whether it did something. Throws when npm fails. */
export function install() {
  if (isInstalled()) return false;
  // The build needs the development packages, which npm leaves out where NODE_ENV says production. No package may run
  // a script of its own here: .npmrc says so too, but this also holds where a user's settings say otherwise.
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm writes its list last, so a later start sees whether the installation was completed.
  rmSync(npmList, { force: true });
  run(
    'Installing packages',
    'some of those in the lock file are not in place',
    ...npm(),
    'ci',
    ...options,
    '--no-update-notifier',
  );
  return true;
}

/**
 * Generates the database client unless the schema and its generator are unchanged. Returns whether it did something.
 */
export function generate() {
  const stamp = join(root, 'lib/store/generated/.whowaits-schema');
  const generator = 'lib/store/generate-client.mjs';
  const versions = ['internals', 'client-generator-ts'].map((name) => `node_modules/@prisma/${name}/package.json`);
  const hash = sourceHash(root, ['prisma/schema.prisma', generator, ...versions]);
  const before = read(stamp);
  if (before === hash) return false;
  rmSync(stamp, { force: true });
  run('Generating the database client', why(before, 'the schema has changed'), process.execPath, join(root, generator));
  writeFileSync(stamp, hash);
  return true;
}

/** Builds the app unless its sources are unchanged. Returns whether it did something. */
export function build() {
  const stamp = join(root, '.next/whowaits-build');
  const sources = stateOf(stamp, BUILD_SOURCES, ['lib/store/generated', 'lib/cli']);
  if (sources.isDone) return false;
  // An interrupted build must not look like a finished one.
  rmSync(stamp, { force: true });
  const says = `${why(sources.before, 'its sources have changed since the last build')}, and it takes about a minute`;
  run('Building the app', says, process.execPath, join(root, 'node_modules/next/dist/bin/next'), 'build');
  makeMovable(join(root, '.next'));
  shareLongTexts(join(root, '.next/server/chunks'));
  shareSameChunks(join(root, '.next/server/chunks'));
  compileBesideThePage(join(root, '.next'));
  writeFileSync(stamp, sources.now);
  return true;
}

/**
 * Next loads an external package through a link with a hash as its name. npm does not pack such links, so the code loads the
 * package itself instead. Next also writes down the folder of the build, which a package must not reveal.
 */
function makeMovable(output) {
  const links = join(output, 'node_modules');
  const hashed = existsSync(links) ? readdirSync(links) : [];
  const files = readdirSync(join(output, 'server'), { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const path of files.map((file) => join(output, 'server', file))) {
    const code = readFileSync(path, 'utf8');
    const plain = hashed.reduce((text, link) => text.replaceAll(link, link.replace(/-[0-9a-f]{16}$/, '')), code);
    if (plain !== code) writeFileSync(path, plain);
  }
  rmSync(links, { recursive: true, force: true });
  const notes = join(output, 'required-server-files.json');
  const told = JSON.stringify(root.replace(/[\\/]$/, ''));
  writeFileSync(notes, readFileSync(notes, 'utf8').replaceAll(told, '"."'));
}

/** Base64 of a program in WebAssembly. */
const SHARED = 'shared-text-';
const LONG_TEXT = /"[A-Za-z0-9+/=]{1000000,}"/g;

/** The bundler copies the query compiler of Prisma, 2 MB, for each kind of route. It stands once and is loaded from there. */
function shareLongTexts(chunks) {
  const files = readdirSync(chunks, { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const file of files.filter((name) => !name.startsWith(SHARED))) {
    const path = join(chunks, file);
    const code = readFileSync(path, 'utf8');
    const shared = code.replace(LONG_TEXT, (text) => {
      const name = `${SHARED}${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
      writeFileSync(join(chunks, name), `module.exports=${text};`);
      return `require("${'../'.repeat(file.split(sep).length - 1) || './'}${name}")`;
    });
    if (shared !== code) writeFileSync(path, shared);
  }
}

const CHUNK = 'module.exports=[';

/** The bundler writes a chunk anew for each route that holds the same modules, half of all its bytes. It is kept, compiled and packed once. */
function shareSameChunks(chunks) {
  const known = new Map();
  const files = readdirSync(chunks, { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const file of files.sort()) {
    const code = readFileSync(join(chunks, file), 'utf8');
    const same = known.get(code);
    if (same === undefined) known.set(code, file.split(sep).join('/'));
    else if (code.startsWith(CHUNK)) {
      const up = '../'.repeat(file.split(sep).length - 1) || './';
      writeFileSync(join(chunks, file), `module.exports=require(${JSON.stringify(up + same)});`);
    }
  }
}

const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks the browser to compile the scripts that every page begins with, React and the router, whole and on another thread as they
 * arrive. Else it compiles them as they run, in the longest task of each page. See https://v8.dev/blog/explicit-compile-hints.
 */
function compileBesideThePage(output) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(output, 'build-manifest.json'), 'utf8'));
  for (const path of rootMainFiles.map((file) => join(output, file))) {
    writeFileSync(path, COMPILE_HINT + readFileSync(path, 'utf8'));
  }
}

/** Bundles the programs that start often unless their sources are unchanged. Returns whether it did something. */
export function bundle() {
  const stamp = join(bundles, 'sources');
  const sources = stateOf(stamp, ['app', 'lib', 'tsconfig.json', 'package.json', 'package-lock.json']);
  if (sources.isDone) return false;
  bundlePrograms(root, bundles);
  replaceFile(stamp, sources.now);
  return true;
}

/**
 * Whether the stamp says that something was made of these sources as they are, what it said `before` (null: nothing), and what it is to
 * say `now`. Sources that nobody wrote since are not read; those of which only the time is another are, and the stamp gets that.
 */
function stateOf(stamp, paths, except = []) {
  const before = read(stamp);
  const [hash, times] = before?.split('\n') ?? [];
  const timesNow = sourceTimes(root, paths, except);
  if (times === timesNow) return { isDone: true, before, now: before };
  const hashNow = sourceHash(root, paths, except);
  const now = `${hashNow}\n${timesNow}`;
  if (hash === hashNow) replaceFile(stamp, now);
  return { isDone: hash === hashNow, before, now };
}

/** Runs these steps in order. When one fails, prints that to standard error and exits with code 1. */
export function setUp(...steps) {
  try {
    for (const step of steps) step();
  } catch (error) {
    process.stderr.write(`\nSet-up failed: ${error.message}\n`);
    process.exit(1);
  }
}

/**
 * Whether npm finished and each package of the lock file is on disk in its version, except optional ones such as binaries of a
 * platform. The versions in npm's list are not enough, because `npm install --package-lock-only` changes them too.
 */
function isInstalled() {
  if (read(npmList) === null) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    const manifest = path === '' ? null : read(join(root, path, 'package.json'));
    if (manifest === null) return path === '' || optional === true || devOptional === true;
    return JSON.parse(manifest).version === version;
  });
}

/** The npm that runs this script, or the one on the path. */
function npm() {
  const running = process.env.npm_execpath;
  return running !== undefined && /^npm(-cli)?\.[cm]?js$/.test(basename(running))
    ? [process.execPath, running]
    : ['npm'];
}

/** Why a step is done: something changed since it was done, or there is no whole result of it. `before` null: the latter. */
function why(before, changed) {
  return before === null ? 'there is no finished one yet' : changed;
}

/**
 * Runs a step in the installation's folder, and says what it does, why, and how long it has taken so far. All output is on standard
 * error, because standard output may be a report. What the program of a step prints is shown where it fails: the build alone has a hundred
 * lines, behind which nobody finds the address.
 */
function run(title, because, command, ...args) {
  process.stderr.write(`${title}: ${because} …\n`);
  const started = Date.now();
  const stopTelling = tellTime(title);
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...environment, ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  });
  stopTelling();
  if (error || status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (error) throw new Error(`${title}: ${error.message}`);
  if (status !== 0) throw new Error(`${title} ended with ${signal ?? `exit code ${status}`}. Its messages are above.`);
  process.stderr.write(`${title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

// `node lib/cli/setup.mjs` alone makes a clone ready to work on.
if (process.argv[1] === fileURLToPath(import.meta.url)) setUp(install, generate, bundle);
