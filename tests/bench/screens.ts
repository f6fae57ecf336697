/**
 * `npx tsx tests/bench/screens.ts`: how heavy the pages of an audit are, from the production build in headless Chromium: script, HTML,
 * nodes, height, layout shift and the longest task, of the sample and of 3,000 workloads, how much longer their first byte takes than that
 * of the sample, and how long a filter on 10,000 takes. It prints each with its bound and ends with 1 where a size is over its bound.
 * Times depend on the machine, so they are only printed. `--as-built` measures the build that is there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort } from '../../lib/cli/free-port.mjs';
import { type TextColumn, textTable } from '../../lib/cli/print/text-table';
import { build, bundle } from '../../lib/cli/setup.mjs';
import { findOrInstallChromium } from '../browser/harness/find-chromium.mjs';
import { logOf, started } from './audits-by-size';
import { startMeasured } from './measured-server';

const { values } = parseArgs({
  options: {
    workloads: { type: 'string', default: '3000' },
    filtered: { type: 'string', default: '10000' },
    port: { type: 'string', default: '4360' },
    'as-built': { type: 'boolean', default: false },
  },
});

const KB = 1000;
/** Bytes after gzip. */
const MOST_SCRIPT = { home: 170 * KB, audit: 270 * KB };
const MOST_HTML = 150 * KB;
const MOST_NODES = 2500;
const MOST_TASK_MS = 200;
/** Two screens of 900 px. */
const MOST_HEIGHT = 1800;
const MOST_FILTER_MS = 100;
const MOST_SHIFT = 0.02;
/** The first byte of a large audit, in those of the sample. */
const MOST_FIRST_BYTES = 2;

/** The pages of an audit that are measured, by what follows its address. */
const PAGES = {
  overview: '',
  workloads: '/workloads',
  scenarios: '/scenarios',
  providers: '/providers',
};

type Line = { what: string; found: string; bound: string; over: boolean | null };
const lines: Line[] = [];

/** Printed at once too: all of it takes minutes. */
function found(line: Line): void {
  console.error(`${line.what}: ${line.found}`);
  lines.push(line);
}

function size(what: string, bytes: number, bound: number, unit: 'kB' | 'nodes'): void {
  const text = (value: number) => (unit === 'kB' ? `${Math.round(value / KB)} kB` : String(value));
  found({ what, found: text(bytes), bound: text(bound), over: bytes > bound });
}

function time(what: string, ms: number, bound: number): void {
  found({ what, found: `${Math.round(ms)} ms`, bound: `${bound} ms`, over: null });
}

/** Opens a page and measures what it loads and draws. The longest task is that of opening it and of scrolling its list to the end. */
async function measure(browser: Browser, what: string, url: string, mostScript: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let script = 0;
  const read: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    read.push(
      response.body().then((body) => {
        script += gzipSync(body).length;
      }),
    );
  });
  await page.addInitScript(() => {
    const found = globalThis as typeof globalThis & { longest: number; shift: number };
    found.longest = 0;
    found.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) found.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.longest = Math.max(found.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  found({ what: `${what}: height`, found: `${tall} px`, bound: `${MOST_HEIGHT} px`, over: null });
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  found({ what: `${what}: layout shift`, found: shift.toFixed(3), bound: String(MOST_SHIFT), over: null });
  const html = gzipSync(await (answer?.body() ?? Buffer.alloc(0))).length;
  await Promise.all(read);
  // One that is opened fits no more, so the first is always the next.
  const fold = page.locator('details:not([open]) > summary:has(h2)').first();
  while (await fold.count()) await fold.click();
  const list = page.getByRole('region', { name: 'Workloads, table' });
  if (await list.count()) {
    await list.getByRole('row').nth(1).waitFor();
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await sleep(500);
  }
  // What draws a chart is loaded where it comes into view.
  for (const chart of await page.locator('.late-chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg:is(.recharts-surface, .chart-surface)').waitFor();
  }
  // What comes later was not needed, and a page that is closed answers no more.
  page.removeAllListeners('response');
  await Promise.all(read);
  size(`${what}: script, gzip`, script, mostScript, 'kB');
  size(`${what}: HTML, gzip`, html, MOST_HTML, 'kB');
  size(`${what}: nodes`, await page.evaluate(() => document.querySelectorAll('*').length), MOST_NODES, 'nodes');
  time(
    `${what}: longest task`,
    await page.evaluate(() => (globalThis as unknown as { longest: number }).longest),
    MOST_TASK_MS,
  );
  await page.close();
}

/** From a key to the table that it leads to, the median of several. */
async function measureFilter(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  await page.getByRole('region', { name: 'Workloads, table' }).getByRole('row').nth(1).waitFor();
  const all: number[] = [];
  for (const text of ['a', 'ab', 'application-c', 'gpt', 'claude bc', '', 'jobs h', 'i', ''])
    all.push(await filterMs(page, text));
  all.sort((a, b) => a - b);
  time(`${values.filtered} workloads: a filter`, all[Math.floor(all.length / 2)] ?? 0, MOST_FILTER_MS);
  await page.close();
}

function filterMs(page: Page, text: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const before = performance.now();
    // React listens to the setter of the element's own class.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - before;
  }, text);
}

/** Milliseconds to the first byte of a page that was asked for before, the median of several. */
async function firstByteMs(url: string): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const before = performance.now();
    const answer = await fetch(url);
    all.push(performance.now() - before);
    await answer.arrayBuffer();
  }
  return all.sort((a, b) => a - b)[4] ?? 0;
}

async function measureFirstBytes(what: string, small: string, large: string): Promise<void> {
  const [of, to] = [await firstByteMs(large), await firstByteMs(small)];
  const times = `${(of / to).toFixed(1)} x (${Math.round(of)} / ${Math.round(to)} ms)`;
  found({
    what: `${what}: first byte to that of the sample`,
    found: times,
    bound: `${MOST_FIRST_BYTES} x`,
    over: null,
  });
}

if (!values['as-built']) {
  bundle();
  build();
}
const folder = mkdtempSync(path.join(tmpdir(), 'whowaits-screens-'));
const server = await startMeasured(path.join(folder, 'data'), await freePort(Number(values.port), '127.0.0.1'), []);
const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox'] });
try {
  await measure(browser, 'home', server.url, MOST_SCRIPT.home);
  const sample = `${server.url}/audits/${await started(server, '/api/audits/sample')}`;
  const { workloads } = values;
  const log = await logOf(Number(workloads), folder);
  const large = `${server.url}/audits/${await started(server, '/api/audits?name=large.csv', log, Number(workloads))}`;
  for (const [name, at] of Object.entries(PAGES)) {
    await measure(browser, `sample, ${name}`, `${sample}${at}`, MOST_SCRIPT.audit);
    await measure(browser, `${workloads} workloads, ${name}`, `${large}${at}`, MOST_SCRIPT.audit);
    await measureFirstBytes(`${workloads} workloads, ${name}`, `${sample}${at}`, `${large}${at}`);
  }
  const difference = `${sample}/diff?with=${large.split('/').at(-1)}`;
  await measure(browser, `sample and ${workloads} workloads, difference`, difference, MOST_SCRIPT.audit);
  await measure(browser, `${workloads} workloads, groups`, `${large}/workloads?group=application`, MOST_SCRIPT.audit);
  const largest = await started(
    server,
    '/api/audits?name=largest.csv',
    await logOf(Number(values.filtered), folder),
    Number(values.filtered),
  );
  await measureFilter(browser, `${server.url}/audits/${largest}/workloads`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

const columns: TextColumn<Line>[] = [
  { head: 'what', cell: ({ what }) => what },
  { head: 'found', cell: ({ found }) => found, align: 'right' },
  { head: 'bound', cell: ({ bound }) => bound, align: 'right' },
  { head: '', cell: ({ over }) => (over ? 'over' : '') },
];
console.log(textTable(columns, lines, 120));
if (lines.some(({ over }) => over)) process.exitCode = 1;
