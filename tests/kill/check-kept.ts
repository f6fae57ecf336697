import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../../lib/latency/decision';
import type { Report } from '../../lib/reports/report';
import { query } from '../integration/store/query';
import { lostDecisions, type Promised } from './work';

const SETTLED_WITHIN_MS = 180_000;

type Summary = { id: string; name: string; status: string; error: string | null; stale: boolean };

/** Waits until nothing runs any more, also what was begun again, and no report is stale, and returns all audits. */
export async function settle(url: string): Promise<Summary[]> {
  const giveUpAt = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const { audits } = (await (await fetch(`${url}/api/audits`)).json()) as { audits: Summary[] };
    if (audits.every(({ status, stale }) => status !== 'queued' && status !== 'running' && !stale)) return audits;
    if (performance.now() > giveUpAt) throw new Error(`Still unfinished: ${JSON.stringify(audits)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What was promised and is not there, in words. Learns what became of that of which nobody was told. */
export async function findLost(url: string, data: string, audits: Summary[], promised: Promised): Promise<string[]> {
  const lost: string[] = [];
  const byId = new Map(audits.map((audit) => [audit.id, audit]));
  for (const [id, rows] of promised.unsure) if (byId.has(id)) promised.audits.set(id, rows);
  promised.unsure.clear();
  for (const [id, rows] of promised.audits) {
    const audit = byId.get(id);
    if (audit?.status === 'failed' && promised.mayFail.has(id) && audit.error !== null) promised.audits.delete(id);
    else if (audit?.status !== 'done') lost.push(`audit ${id} is ${audit?.status ?? 'gone'}: ${audit?.error}`);
    else if ((await rowsOf(url, id)) !== rows) lost.push(`audit ${id} has other rows`);
  }
  for (const id of promised.deleted) if (byId.has(id)) lost.push(`deleted audit ${id} is back`);

  const received = await receivedBytes(url);
  for (const [id, bytes] of promised.uploads) {
    if ((received.get(id) ?? -1) < bytes) lost.push(`upload ${id} has ${received.get(id)} of ${bytes} bytes`);
  }
  for (const [id, { name, bytes }] of promised.handedOver) {
    const audited = audits.some((audit) => audit.name === name && audit.status === 'done');
    if (!audited && received.get(id) !== bytes) lost.push(`upload ${id} is neither here nor audited`);
    if (!audited) promised.uploads.set(id, bytes);
  }
  promised.handedOver.clear();

  const decisions = (await query(`file:${join(data, 'whowaits.db')}`, 'SELECT reason FROM Decision')) as Decision[];
  lost.push(...lostDecisions(promised.decisions, decisions).map((reason) => `decision ${reason} is not there`));
  lost.push(...(await findIgnored(url, data, byId)));
  const [sound] = await query(`file:${join(data, 'whowaits.db')}`, 'PRAGMA integrity_check');
  if (sound?.integrity_check !== 'ok') lost.push(`the database is not sound: ${JSON.stringify(sound)}`);
  return lost;
}

/** Audits whose report does not rest on the last decision on a workload of theirs, in words. */
async function findIgnored(url: string, data: string, audits: ReadonlyMap<string, Summary>): Promise<string[]> {
  const last = await query(
    `file:${join(data, 'whowaits.db')}`,
    'SELECT auditId, workloadId, reason, max(Decision.id) FROM Decision JOIN Workload ON Workload.id = workloadId GROUP BY auditId, workloadId',
  );
  const ignored: string[] = [];
  for (const { auditId, workloadId, reason } of last) {
    if (audits.get(String(auditId))?.status !== 'done') continue;
    const { workloads } = (await (await fetch(`${url}/api/audits/${auditId}/report`)).json()) as Report;
    const decided = workloads.find(({ id }) => id === workloadId)?.decided?.latencyClass?.reason;
    if (decided !== reason) ignored.push(`audit ${auditId} rests on decision ${decided} and not on ${reason}`);
  }
  return ignored;
}

/** What lies in the data folder or stands in the database and belongs to nothing. */
export async function findLeft(url: string, data: string, audits: Summary[]): Promise<string[]> {
  const done = new Set(audits.filter(({ status }) => status === 'done').map(({ id }) => id));
  const left = [...namesIn(data, 'jobs'), ...namesIn(data, 'trials')];
  for (const path of namesIn(data, 'audits')) if (!done.has(path.split('/')[1] ?? '')) left.push(path);
  for (const id of done) {
    const files = namesIn(data, `audits/${id}`).filter((path) => !/(requests\.parquet|rejects\.csv)$/.test(path));
    left.push(...files);
    if (!existsSync(join(data, 'audits', id, 'requests.parquet'))) left.push(`audits/${id} without its requests`);
  }
  const rows = await query(`file:${join(data, 'whowaits.db')}`, 'SELECT DISTINCT auditId FROM Workload');
  for (const { auditId } of rows) if (!done.has(String(auditId))) left.push(`workloads of ${auditId}`);
  // An upload that is not listed is one that nobody can go on with.
  const whole = new Set([...(await receivedBytes(url)).keys()].flatMap((id) => [id, `${id}.json`]));
  left.push(...namesIn(data, 'uploads').filter((path) => !whole.has(path.slice('uploads/'.length))));
  const owners = namesIn(data, 'owners');
  if (owners.length !== 1) left.push(...owners);
  return left;
}

/** The uploads that are listed, with how much of each has arrived. */
async function receivedBytes(url: string): Promise<Map<string, number>> {
  const { uploads } = (await (await fetch(`${url}/api/uploads`)).json()) as {
    uploads: { id: string; received: number }[];
  };
  return new Map(uploads.map(({ id, received }) => [id, received]));
}

async function rowsOf(url: string, id: string): Promise<number> {
  const response = await fetch(`${url}/api/audits/${id}/report`);
  const { source } = (await response.json()) as { source?: { accepted: number } };
  return source?.accepted ?? -1;
}

function namesIn(data: string, folder: string): string[] {
  const path = join(data, folder);
  return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
}
