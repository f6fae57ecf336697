/**
 * `npx tsx tests/bench/page-under-load.ts`: how long the page of an audit takes with 50 visitors at once, on an idle
 * machine and while a million rows are imported, and what imports leave in the server's memory. It asserts nothing:
 * look at the ratios, because seconds depend on the machine.
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../../lib/cli/free-port.mjs';
import { type TextColumn, textTable } from '../../lib/cli/print/text-table';
import { build, bundle } from '../../lib/cli/setup.mjs';
import { type Latencies, loadPage, percentile } from './load-page';
import { makeLog } from './make-log';
import { type MeasuredServer, startMeasured } from './measured-server';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '50' },
    rows: { type: 'string', default: '1' },
    imports: { type: 'string', default: '30' },
    port: { type: 'string', default: '4350' },
    node: { type: 'string', multiple: true, default: [] },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const rows = Math.round(Number(values.rows) * 1e6);
const imports = Number(values.imports);

type Load = { when: string; latencies: Latencies; cpuMs: number };

async function audit(server: MeasuredServer, log: string): Promise<string> {
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(`${server.url}/api/audits?name=${path.basename(log)}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-length': statSync(log).size },
    });
    sent.on('error', reject);
    sent.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      if (response.statusCode === 201) resolve(text);
      else reject(new Error(`The log was refused: ${text}`));
    });
    createReadStream(log).pipe(sent);
  });
  return (JSON.parse(answer) as { id: string }).id;
}

async function done(server: MeasuredServer, id: string): Promise<void> {
  for (;;) {
    const state = (await (await fetch(`${server.url}/api/audits/${id}`)).json()) as { status: string; error: string };
    if (state.status === 'done') return;
    if (state.status === 'failed') throw new Error(`The import failed: ${state.error}`);
    await sleep(250);
  }
}

async function load(server: MeasuredServer, when: string, page: string, goOn: () => boolean): Promise<Load> {
  console.error(`${connections} connections, ${when} …`);
  const before = await server.figures();
  const latencies = await loadPage(page, connections, goOn);
  const after = await server.figures();
  return { when, latencies, cpuMs: (after.cpuMs - before.cpuMs) / latencies.ms.length };
}

function forSeconds(count: number): () => boolean {
  const end = performance.now() + count * 1000;
  return () => performance.now() < end;
}

const right = { align: 'right' } as const;
const at = (share: number) => (one: Load) => `${(percentile(one.latencies, share) / 1000).toFixed(2)} s`;
const columns: TextColumn<Load>[] = [
  { head: 'when', cell: ({ when }) => when },
  { head: 'pages', cell: ({ latencies }) => String(latencies.ms.length), ...right },
  { head: 'a second', cell: ({ latencies: { ms, seconds } }) => (ms.length / seconds).toFixed(1), ...right },
  { head: 'processor a page', cell: ({ cpuMs }) => `${cpuMs.toFixed(1)} ms`, ...right },
  { head: 'p50', cell: at(0.5), ...right },
  { head: 'p97.5', cell: at(0.975), ...right },
  { head: 'p99', cell: at(0.99), ...right },
  {
    head: 'p99 / p50',
    cell: ({ latencies }) => (percentile(latencies, 0.99) / percentile(latencies, 0.5)).toFixed(1),
    ...right,
  },
];

async function measureLoads(server: MeasuredServer): Promise<void> {
  const sample = await fetch(`${server.url}/api/audits/sample`, { method: 'POST', headers: { origin: server.url } });
  const { id } = (await sample.json()) as { id: string };
  await done(server, id);
  const page = `${server.url}/audits/${id}`;
  // The first pages are slow: their code is loaded and compiled.
  await loadPage(page, connections, forSeconds(seconds / 4));
  const idle = await load(server, 'nothing else', page, forSeconds(seconds));
  const log = path.join(folder, 'large.csv');
  await makeLog(log, rows, 'csv');
  let importing = true;
  const imported = done(server, await audit(server, log)).finally(() => {
    importing = false;
  });
  // Its failure is told below; until then nobody awaits it.
  imported.catch(() => {});
  const busy = await load(server, `${values.rows} M rows are imported`, page, () => importing);
  await imported;
  console.log(textTable(columns, [idle, busy], 200));
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function measureMemory(server: MeasuredServer): Promise<void> {
  const log = path.join(folder, 'small.csv');
  await makeLog(log, 10_000, 'csv');
  let early = await server.figures();
  const firstKept = Math.ceil(imports / 3);
  for (let count = 1; count <= imports; count += 1) {
    await done(server, await audit(server, log));
    if (count === firstKept) early = await server.figures();
  }
  const late = await server.figures();
  const per = (key: 'heapUsed' | 'rss' | 'external') =>
    `${mb(early[key])} after ${firstKept} imports, ${mb(late[key])} after ${imports}: ${mb((late[key] - early[key]) / (imports - firstKept))} an import`;
  console.log(`\nHeap: ${per('heapUsed')}\nOutside the heap: ${per('external')}\nResident: ${per('rss')}`);
}

bundle();
build();
const folder = mkdtempSync(path.join(tmpdir(), 'whowaits-bench-'));
try {
  await withServer('loads', measureLoads);
  // A server of its own: visitors leave much behind that the next ones use again, among which growth would not show.
  if (imports > 0) await withServer('imports', measureMemory);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function withServer(data: string, measure: (server: MeasuredServer) => Promise<void>): Promise<void> {
  const port = await freePort(Number(values.port), '127.0.0.1');
  const server = await startMeasured(path.join(folder, data), port, values.node);
  try {
    await measure(server);
  } finally {
    await server.stop();
  }
}
