/**
 * `npm test`: sets up, runs every check and every test, and prints `N passed, N failed` as its last line.
 * Plain node without packages, because on a fresh clone nothing is installed yet.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../lib/cli/installation.mjs';
import { requireSupportedNode } from '../lib/cli/node-version.mjs';
import { bundle, generate, install } from '../lib/cli/setup.mjs';

requireSupportedNode();
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Each check or test run, with how many of its tests passed and failed. */
const results = [];

/**
 * What came of a check: how many tests passed and failed, and its output where `run` returns it or throws it. `run` may return
 * its own counts.
 */
async function check(name, run) {
  const started = Date.now();
  let found;
  try {
    found = { passed: 1, failed: 0, ...(await run()) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : error;
    found = { passed: 0, failed: 1, output: error?.output, problem };
  }
  return { name, seconds: (Date.now() - started) / 1000, ...found };
}

function count(result) {
  if (result.output) process.stdout.write(result.output);
  if (result.problem !== undefined) console.error(result.problem);
  results.push(result);
}

/** Runs one check, with its output as it comes. Returns whether it passed. */
async function checkAlone(name, run) {
  console.log(`\n== ${name}`);
  const result = await check(name, run);
  count(result);
  return result.failed === 0;
}

/** Runs checks that don't depend on each other, so many at a time. The output of each comes in one piece, in their order. */
async function checkTogether(atATime, checks) {
  const all = Object.entries(checks);
  const waiting = [...all];
  const ended = new Map();
  let counted = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, run] = next;
      ended.set(name, await check(name, run));
      for (; counted < all.length && ended.has(all[counted][0]); counted++) {
        console.log(`\n== ${all[counted][0]}`);
        count(ended.get(all[counted][0]));
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

/** Runs a program with this node and returns its output. Throws when it fails, with the output that says why. */
const runNode = (...args) => runNodeIn(process.env, ...args);

/** The same in an environment of its own. */
async function runNodeIn(env, ...args) {
  const { status, output } = await endOf(spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  if (status === 0) return { output };
  throw Object.assign(new Error(`${args[0]} ended with ${status}.`), { output });
}

/** How a process ended, 0 or in words, and what it printed where that is piped. */
async function endOf(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [code, signal] = await once(child, 'close');
  return { status: code === 0 ? 0 : (signal ?? `exit code ${code}`), output };
}

/** Runs a package's own program. Fails as `runNode` does. */
const runProgram = (program, ...args) => runNode(join('node_modules', program), ...args);

/**
 * Checks types in half the time of a processor: of several checkers each works out the same types, while the build needs the other
 * processor, and collecting garbage as often as Go does is a third of the rest. What a next check could start from, a fresh clone has not.
 */
function checkTypes() {
  const options = ['--noEmit', '-p', '.', '--checkers', '1', '--incremental', 'false'];
  return runNodeIn({ ...process.env, GOGC: '400' }, 'node_modules/typescript-native/bin/tsc', ...options);
}

/** Builds the app twice in a process of its own, so that checks can run beside it. Fails as `runNode` does. */
function buildTwice() {
  const setup = new URL('../lib/cli/setup.mjs', import.meta.url).href;
  return runNode(
    ...['--input-type=module', '--eval'],
    `import { build } from ${JSON.stringify(setup)};
    build();
    if (build()) throw new Error('A second build is not skipped: the first one changed its own sources.');`,
  );
}

/**
 * Runs the browser's tests beside the others, because each of the two leaves the processors idle a part of its time. What the
 * browser's print comes in one piece at the end.
 */
async function runTests() {
  const [most, browser] = await Promise.all([runProjects('inherit', '!browser'), runProjects('pipe', 'browser')]);
  process.stdout.write(browser.output);
  return {
    passed: most.passed + browser.passed,
    failed: most.failed + browser.failed,
    failures: [...most.failures, ...browser.failures],
  };
}

/** Runs the vitest projects of this name and counts their tests. A skipped test counts as failed: nothing here is optional. */
async function runProjects(print, projects) {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-tests-'));
  const written = join(folder, 'results.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${written}`];
  try {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, `--project=${projects}`], {
      stdio: ['ignore', print, print],
      env: environmentOfTests(),
    });
    const { status, output } = await endOf(child);
    const report = JSON.parse(readFileSync(written, 'utf8'));
    const passed = report.numPassedTests;
    let failed = report.numTotalTests - passed;
    // A file that does not load, or an error outside a test, fails the run without failing a test.
    failed += report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    if (failed === 0 && (status !== 0 || passed === 0)) failed = 1;
    return { passed, failed, output, failures: report.testResults.flatMap(failuresOf) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Node 20 reads the certificates that a machine adds for other hosts at each of the thousand starts, longer than the rest of a start. Only
 * the installation of the package asks another host.
 */
function environmentOfTests() {
  const { NODE_EXTRA_CA_CERTS, ...environment } = process.env;
  return NODE_EXTRA_CA_CERTS === undefined ? environment : { ...environment, INSTALL_CA_CERTS: NODE_EXTRA_CA_CERTS };
}

/** What failed in a file of tests: its path, the test's name and the first lines of each of its errors. */
function failuresOf({ name, message, assertionResults }) {
  const path = relative(root, name);
  const tests = assertionResults.filter(({ status }) => status !== 'passed');
  const failures = tests.map(({ fullName, failureMessages }) => [`${path}: ${fullName}`, ...failureMessages]);
  if (message) failures.unshift([path, message]);
  return failures.map((lines) => lines.map((text) => text.split('\n').slice(0, 12).join('\n')).join('\n'));
}

async function runAll() {
  const ready = await checkAlone('set-up', () => {
    install();
    generate();
    bundle();
    if (install() || generate() || bundle()) throw new Error('A second set-up does not skip what is done.');
  });
  if (!ready) return;
  // The longest first. Each takes one processor for most of its time; only an installation of a browser waits for the network.
  await checkTogether(3, {
    'browser and Python': async () => {
      const { findOrInstallChromium } = await import('./browser/harness/find-chromium.mjs');
      const { findOrInstallPython } = await import('./integration/find-python.mjs');
      await findOrInstallPython();
      process.env.WHOWAITS_CHROMIUM = await findOrInstallChromium();
      return { output: `${process.env.WHOWAITS_CHROMIUM}\n` };
    },
    build: buildTwice,
    types: checkTypes,
    walls: () =>
      runProgram(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'tests'],
      ),
    'dead code': () => runProgram('knip/bin/knip.js'),
    'code that only tests use': () => runProgram('knip/bin/knip.js', '--production'),
    'lint and format': () => runProgram('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  });
  await checkAlone('tests', runTests);
}

await runAll();

console.log('\n== summary');
for (const { name, seconds, passed, failed } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s): ${passed} passed, ${failed} failed.`,
  );
}
// Once more at the end, for those who are shown the last lines only.
for (const failure of results.flatMap((result) => result.failures ?? [])) console.log(`\n${failure}`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
