/**
 * `npx tsx tests/bench/recompute.ts`: how long recomputing an audit of 1,000 workloads with 2,000 draws takes, in this Node
 * and in Chromium, and a scenario of such an audit, as one thing of it moves. The goals are 50 ms at rest and 16 ms while it moves; the ratios
 * are to the bare arithmetic, timed in the same run.
 *
 * A person waits for one thread by the clock, as Chromium times it. Where other programs run beside it, the clock tells more of them, so Node
 * also tells how long its thread ran: with the pauses to collect garbage, without what the engine does beside it.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../browser/harness/launch-browser';
import type { RecomputeFigures } from './recompute-audit';
import type { ScenarioFigures, Times } from './scenario-changes';

const CLOCK_MS = '() => performance.now()';
/** Linux tells how long the first thread of a process ran, in ns, up to when somebody last asked for the time of the process. */
const THREAD_MS =
  process.platform === 'linux'
    ? "() => (process.cpuUsage(), Number(require('node:fs').readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6)"
    : CLOCK_MS;

// One bundle for both, as the app ships it, in a process of its own: tsx, which runs this file, slows plain loops down.
const text = await bundled(new URL('recompute-audit.ts', import.meta.url));
print('Node', inNode<RecomputeFigures>(text, 'benchRecompute()'));
print('Chromium', await inBrowser<RecomputeFigures>(text, 'benchRecompute()'));
const scenarios = await bundled(new URL('scenario-changes.ts', import.meta.url));
printScenarios(
  process.platform === 'linux' ? 'its thread in Node' : 'the clock in Node',
  inNode(scenarios, `benchScenarios(${THREAD_MS})`),
);
printScenarios('the clock in Chromium', await inBrowser(scenarios, `benchScenarios(${CLOCK_MS})`));

async function bundled(file: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    platform: 'browser',
  });
  return outputFiles[0]?.text ?? '';
}

function inNode<Figures>(code: string, call: string): Figures {
  const input = `${code}; console.log(JSON.stringify(bench.${call}))`;
  return JSON.parse(execFileSync(process.execPath, ['-'], { input, encoding: 'utf8' }));
}

async function inBrowser<Figures>(code: string, call: string): Promise<Figures> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(`${code}; bench.${call}`);
  } finally {
    await browser.close();
  }
}

function print(where: string, { workloads, draws, medianMs, bestMs, floorMs }: RecomputeFigures): void {
  console.log(
    `${where}: ${workloads} workloads with ${draws} draws in ${medianMs.toFixed(1)} ms (best ${bestMs.toFixed(1)}), ` +
      `${(medianMs / floorMs).toFixed(1)} times the bare arithmetic (${floorMs.toFixed(1)} ms).`,
  );
}

function printScenarios(clock: string, { workloads, floorMs, firstMs, changes }: ScenarioFigures): void {
  const times = ({ median, best }: Times) => `${median.toFixed(1)} ms (best ${best.toFixed(1)})`;
  console.log(
    `Scenario of ${workloads} workloads, the median run by ${clock}: first ${firstMs.toFixed(1)} ms, bare arithmetic ${floorMs.toFixed(1)} ms.`,
  );
  for (const [change, { few, all }] of Object.entries(changes))
    console.log(`  ${change}: ${times(few)} while it moves; ${times(all)} at rest`);
}
