/**
 * `npx tsx tests/bench/recompute.ts`: how long recomputing an audit of 1,000 workloads with 2,000 draws takes, in this Node
 * and in Chromium. The goal is 50 ms; the ratio is to the bare arithmetic, timed in the same run.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../browser/visit';
import { benchRecompute, type RecomputeFigures } from './recompute-audit';

print('Node', benchRecompute());
print('Chromium', await inBrowser());

async function inBrowser(): Promise<RecomputeFigures> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('recompute-audit.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(`${outputFiles[0]?.text}; bench.benchRecompute()`);
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
