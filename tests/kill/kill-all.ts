import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { textTable } from '../../lib/cli/print/text-table';
import { freePort } from '../browser/harness/app';
import { isAlive, kill, type Server, startCommand, startServer, workersOf } from './app-process';
import { findLeft, findLost, settle } from './check-kept';
import { numbersOf } from './seeded';
import { type Bench, doWork, type Promised, type Subject, WORKS, type Work } from './work';

const ROWS = 60_000;

/**
 * The longest that a kill waits, by about how long the work takes, so that some comes before a promise and some after it.
 * Milliseconds.
 */
const WITHIN_MS: Record<Work, number> = {
  ...{ import: 1800, 'one-piece upload': 700, 'tus upload': 300, 'take-over': 1800, decision: 2500 },
  ...{ reprice: 400, delete: 200, rekey: 1200, trial: 1200, command: 2500 },
};

type Tally = { kills: number; midway: number; lost: number };

function makeLog(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 10_000).toISOString();
    return `r-${index},${at},app-${index % 9},gpt-4o,${100 + (index % 900)},${index % 77}`;
  });
  return `request_id,timestamp,application,model,input_tokens,output_tokens\n${lines.join('\n')}\n`;
}

async function makeSubject(url: string, log: string, promised: Promised): Promise<Subject> {
  const sent = await fetch(`${url}/api/audits?name=subject`, { method: 'POST', headers: { Origin: url }, body: log });
  const { id } = (await sent.json()) as { id: string };
  promised.audits.set(id, ROWS);
  await settle(url);
  const report = await (await fetch(`${url}/api/audits/${id}/report`)).json();
  return { id, workload: (report as { workloads: { id: string }[] }).workloads[0]?.id ?? '' };
}

/**
 * Kills so often, prints a table, and returns what was lost or left, in words. `sweepMs`: how long a last server runs
 * before it is looked at what is left.
 */
export async function killAll(kills: number, seed: number, sweepMs: number): Promise<string[]> {
  const random = numbersOf(seed);
  const data = mkdtempSync(join(tmpdir(), 'whowaits-kill-'));
  const port = await freePort();
  const log = makeLog();
  const file = join(data, 'log.csv');
  writeFileSync(file, log);
  const promised: Promised = {
    ...{ audits: new Map(), uploads: new Map(), handedOver: new Map(), unsure: new Map() },
    ...{ decisions: [], deleted: new Set(), mayFail: new Set() },
  };
  const tallies = new Map<string, Tally>();
  const problems: string[] = [];
  let server = await startServer(data, port);
  try {
    const subject = await makeSubject(server.url, log, promised);
    for (let round = 0; round < kills; round++) {
      const work = WORKS[round % WORKS.length] ?? 'import';
      const bench = { url: server.url, promised, log, rows: ROWS, subject, round };
      const { whom, midway } = await killOnce(work, { ...bench, server, data, file, random });
      if (whom === 'server') server = await startServer(data, port);
      const audits = await settle(server.url);
      const lost = await findLost(server.url, data, audits, promised);
      problems.push(...lost.map((says) => `kill ${round} (${whom}, ${work}): ${says}`));
      const key = `${work}, ${whom}`;
      const tally = tallies.get(key) ?? { kills: 0, midway: 0, lost: 0 };
      tallies.set(key, {
        kills: tally.kills + 1,
        midway: tally.midway + Number(midway),
        lost: tally.lost + lost.length,
      });
    }
    // The last word is a server that starts anew: what a killed command left is swept at its start.
    server.child.kill('SIGTERM');
    await server.ended;
    server = await startServer(data, port);
    await sleep(sweepMs);
    problems.push(...(await findLeft(server.url, data, await settle(server.url))).map((what) => `left: ${what}`));
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
  print(tallies, problems);
  return problems;
}

type Chance = Bench & { server: Server; data: string; file: string; random: () => number };

/** Starts a piece of work, kills somebody at a random moment, and waits until the dust has settled. */
async function killOnce(work: Work, chance: Chance): Promise<{ whom: string; midway: boolean }> {
  const { server, data, file, random, promised } = chance;
  const before = new Set(promised.audits.keys());
  const command = work === 'command' ? startCommand(data, file) : null;
  let over = false;
  const working = (command?.ended ?? doWork(work as Exclude<Work, 'command'>, chance)).then(
    () => {
      over = true;
    },
    () => {
      over = true; // the server went away, or its worker did
    },
  );
  await sleep(random() * WITHIN_MS[work]);
  const midway = !over;
  const parent = command ?? server;
  const workers = workersOf(parent.pid);
  const chosen = random() < 0.25 ? workers[Math.floor(random() * workers.length)] : undefined;
  const victim = chosen !== undefined && kill(chosen.pid) ? chosen : undefined;
  const whom = victim?.does ?? (command === null ? 'server' : 'command');
  if (victim === undefined) parent.child.kill('SIGKILL');
  await working;
  if (victim === undefined) await parent.ended;
  else for (const id of promised.audits.keys()) if (!before.has(id)) promised.mayFail.add(id);
  const orphans = () => (victim === undefined ? workers.filter(({ pid }) => isAlive(pid)) : []);
  for (let tries = 0; tries < 100 && orphans().length > 0; tries++) await sleep(50);
  const [orphan] = orphans();
  if (orphan !== undefined) throw new Error(`The ${orphan.does} process ${orphan.pid} outlived the ${whom}.`);
  return { whom, midway };
}

function print(tallies: ReadonlyMap<string, Tally>, problems: readonly string[]): void {
  const rows = [...tallies].map(([what, tally]) => ({ what, ...tally })).sort((a, b) => (a.what < b.what ? -1 : 1));
  const all = rows.reduce(
    (sum, row) => ({
      what: 'all',
      kills: sum.kills + row.kills,
      midway: sum.midway + row.midway,
      lost: sum.lost + row.lost,
    }),
    { what: 'all', kills: 0, midway: 0, lost: 0 },
  );
  console.log(
    textTable(
      [
        { head: 'During, killed', cell: ({ what }) => what },
        { head: 'Kills', cell: ({ kills }) => String(kills), align: 'right' },
        { head: 'In mid-work', cell: ({ midway }) => String(midway), align: 'right' },
        { head: 'Lost', cell: ({ lost }) => String(lost), align: 'right' },
      ],
      [...rows, all],
      Number.POSITIVE_INFINITY,
    ),
  );
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? 'Nothing was lost and nothing was left.' : `${problems.length} problems.`);
}
