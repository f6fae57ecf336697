/**
 * `npx tsx tests/bench/recompute.ts`: how long recomputing an audit of 1,000 workloads with 2,000 draws takes, in this Node
 * and in Chromium. The goal is 50 ms; the ratio is to the bare arithmetic, timed in the same run.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../browser/harness/launch-browser';
import type { RecomputeFigures } from './recompute-audit';

// One bundle for both, as the app ships it, in a process of its own: tsx, which runs this file, slows plain loops down.
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('recompute-audit.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
});
const text = bundle.outputFiles[0]?.text ?? '';
print('Node', inNode());
print('Chromium', await inBrowser());

function inNode(): RecomputeFigures {
  const input = `${text}; console.log(JSON.stringify(bench.benchRecompute()))`;
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
