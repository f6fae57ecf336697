/**
 * `npx tsx tests/bench/recompute.ts`: how long recomputing an audit of 1,000 workloads with 2,000 draws takes, in this Node
 * and in Chromium, and a scenario of such an audit, as one thing of it moves. The goals are 50 ms and 16 ms; the ratios are to the bare
 * arithmetic, timed in the same run.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../browser/harness/launch-browser';
import type { RecomputeFigures } from './recompute-audit';
import type { ScenarioFigures } from './scenario-changes';

// One bundle for both, as the app ships it, in a process of its own: tsx, which runs this file, slows plain loops down.
const text = await bundled(new URL('recompute-audit.ts', import.meta.url), 'browser');
print('Node', inNode<RecomputeFigures>(text, 'benchRecompute'));
print('Chromium', await inBrowser());
printScenarios(inNode(await bundled(new URL('scenario-changes.ts', import.meta.url), 'node'), 'benchScenarios'));

async function bundled(file: URL, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    platform,
  });
  return outputFiles[0]?.text ?? '';
}

function inNode<Figures>(code: string, bench: string): Figures {
  const input = `${code}; console.log(JSON.stringify(bench.${bench}()))`;
  return JSON.parse(execFileSync(process.execPath, ['-'], { input, encoding: 'utf8' }));
}

async function inBrowser(): Promise<RecomputeFigures> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(`${text}; bench.benchRecompute()`);
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

function printScenarios({ workloads, floorMs, firstMs, changes }: ScenarioFigures): void {
  const times = (ms: number) => `${ms.toFixed(1)} ms, ${(ms / floorMs).toFixed(1)} times the bare arithmetic`;
  console.log(`Scenario of ${workloads} workloads, processor time of the median run in Node: first ${times(firstMs)}`);
  for (const [change, { few, all }] of Object.entries(changes))
    console.log(`  ${change}: ${times(few)} while it moves; ${times(all)} at rest`);
}
