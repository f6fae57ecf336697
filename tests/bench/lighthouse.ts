/**
 * `npx tsx tests/bench/lighthouse.ts`: what Lighthouse gives home, the sample and an audit of 3,000 workloads on its simulated phone,
 * the median of three runs, with its bounds. It fetches Lighthouse 12 from npm, the last that runs on Node 20. The score depends on
 * how busy the machine is, so it is only printed. `--as-built` measures the build that is there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../lib/cli/free-port.mjs';
import { type TextColumn, textTable } from '../../lib/cli/print/text-table';
import { build, bundle } from '../../lib/cli/setup.mjs';
import { findOrInstallChromium } from '../browser/harness/find-chromium.mjs';
import { logOf, started } from './audits-by-size';
import { startMeasured } from './measured-server';

const { values } = parseArgs({
  options: {
    workloads: { type: 'string', default: '3000' },
    runs: { type: 'string', default: '3' },
    port: { type: 'string', default: '4370' },
    'as-built': { type: 'boolean', default: false },
  },
});

const BOUND = { home: 95, sample: 95, large: 90, accessibility: 100 };

type Scores = { performance: number; accessibility: number; longestPaintMs: number; blockedMs: number };
type Line = Scores & { page: string; bound: number };

function scoresOf(url: string, chromium: string): Scores {
  const lighthouse = ['--yes', 'lighthouse@12.8.2', url, '--output=json', '--quiet'];
  const only = '--only-categories=performance,accessibility';
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-background-networking';
  const text = execFileSync('npx', [...lighthouse, only, flags], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 1e8,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { categories, audits } = JSON.parse(text);
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    longestPaintMs: Math.round(audits['largest-contentful-paint'].numericValue),
    blockedMs: Math.round(audits['total-blocking-time'].numericValue),
  };
}

/** The run with the middle score. */
function median(url: string, chromium: string): Scores {
  const all = Array.from({ length: Number(values.runs) }, () => scoresOf(url, chromium));
  all.sort((a, b) => a.performance - b.performance);
  const middle = all[Math.floor(all.length / 2)];
  if (middle === undefined) throw new Error('--runs must be at least 1.');
  return middle;
}

if (!values['as-built']) {
  bundle();
  build();
}
const folder = mkdtempSync(path.join(tmpdir(), 'whowaits-lighthouse-'));
const chromium = await findOrInstallChromium();
const server = await startMeasured(path.join(folder, 'data'), await freePort(Number(values.port), '127.0.0.1'), []);
const lines: Line[] = [];
try {
  const size = Number(values.workloads);
  const sample = await started(server, '/api/audits/sample');
  const large = await started(server, '/api/audits?name=large.csv', await logOf(size, folder), size);
  const pages = [
    { page: 'home', at: '', bound: BOUND.home },
    { page: 'sample, overview', at: `/audits/${sample}`, bound: BOUND.sample },
    { page: 'sample, workloads', at: `/audits/${sample}/workloads`, bound: BOUND.sample },
    { page: 'sample, scenarios', at: `/audits/${sample}/scenarios`, bound: BOUND.sample },
    { page: `${size} workloads, overview`, at: `/audits/${large}`, bound: BOUND.large },
    { page: `${size} workloads, workloads`, at: `/audits/${large}/workloads`, bound: BOUND.large },
    { page: `${size} workloads, scenarios`, at: `/audits/${large}/scenarios`, bound: BOUND.large },
  ];
  for (const { page, at, bound } of pages) lines.push({ page, bound, ...median(`${server.url}${at}`, chromium) });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

const columns: TextColumn<Line>[] = [
  { head: 'page', cell: ({ page }) => page },
  { head: 'performance', cell: ({ performance }) => String(performance), align: 'right' },
  { head: 'bound', cell: ({ bound }) => String(bound), align: 'right' },
  {
    head: `accessibility (${BOUND.accessibility})`,
    cell: ({ accessibility }) => String(accessibility),
    align: 'right',
  },
  { head: 'largest paint', cell: ({ longestPaintMs }) => `${longestPaintMs} ms`, align: 'right' },
  { head: 'blocked', cell: ({ blockedMs }) => `${blockedMs} ms`, align: 'right' },
];
console.log(textTable(columns, lines, 120));
