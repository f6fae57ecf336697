/**
 * `npm test`: sets up, runs every check and every test, and prints `N passed, N failed` as its last line.
 * Plain node without packages, because on a fresh clone nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/cli/installation.mjs';
import { requireSupportedNode } from '../lib/cli/node-version.mjs';
import { build, bundle, generate, install } from '../lib/cli/setup.mjs';

requireSupportedNode();
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Each check or test run, with how many of its tests passed and failed. */
const results = [];

async function check(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let counts;
  try {
    counts = (await run()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ name, seconds: (Date.now() - started) / 1000, ...counts });
  return counts.failed === 0;
}

/** Runs a package's own program with this node. Throws when it fails; its output has said why. */
function runProgram(program, ...args) {
  const { status, signal, error } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${signal ?? `exit code ${status}`}.`);
}

/** Runs all vitest projects and counts their tests. A skipped test counts as failed: nothing here is optional. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-tests-'));
  const output = join(folder, 'results.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  try {
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const report = JSON.parse(readFileSync(output, 'utf8'));
    const passed = report.numPassedTests;
    let failed = report.numTotalTests - passed;
    // A file that does not load, or an error outside a test, fails the run without failing a test.
    failed += report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    if (failed === 0 && (status !== 0 || passed === 0)) failed = 1;
    return { passed, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll() {
  const ready = await check('set-up', () => {
    install();
    generate();
    bundle();
    if (install() || generate() || bundle()) throw new Error('A second set-up does not skip what is done.');
  });
  if (!ready) return;
  await check('browser', async () => {
    const { findOrInstallChromium } = await import('./browser/find-chromium.mjs');
    process.env.WHOWAITS_CHROMIUM = await findOrInstallChromium();
    console.log(process.env.WHOWAITS_CHROMIUM);
  });
  await check('lint and format', () => runProgram('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'));
  await check('walls', () =>
    runProgram(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'tests'],
    ),
  );
  await check('dead code', () => runProgram('knip/bin/knip.js'));
  await check('code that only tests use', () => runProgram('knip/bin/knip.js', '--production'));
  await check('build', () => {
    build();
    if (build()) throw new Error('A second build is not skipped: the first one changed its own sources.');
  });
  await check('types', () => runProgram('typescript/bin/tsc', '--noEmit', '-p', '.'));
  await check('tests', runTests);
}

await runAll();

console.log('\n== summary');
for (const { name, seconds, passed, failed } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s): ${passed} passed, ${failed} failed.`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
