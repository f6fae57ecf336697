/**
 * `npx tsx tests/bench/price-search.ts`: the processor time of a search of the price list and of a name that nothing is like, each
 * asked for the first time. The goal is 100 ms; the ratio is to reading every name of the catalogue once, in the same run.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { SearchFigures } from './price-searches';

// A bundle in a process of its own: tsx, which runs this file, slows plain loops down.
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('price-searches.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
});
const input = `${bundle.outputFiles[0]?.text}; console.log(JSON.stringify(bench.benchSearches()))`;
const output = execFileSync(process.execPath, ['-'], { input, encoding: 'utf8' });
const { names, floorMs, searches }: SearchFigures = JSON.parse(output);

console.log(`${names} names, read once in ${floorMs.toFixed(2)} ms.`);
for (const { what, firstMs, medianMs, worstMs } of searches) {
  console.log(
    `${what}: the first in ${firstMs.toFixed(1)} ms, then ${medianMs.toFixed(1)} ms (worst ${worstMs.toFixed(1)}), ` +
      `${(medianMs / floorMs).toFixed(1)} times the floor.`,
  );
}
