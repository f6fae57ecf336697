import { createHash } from 'node:crypto';
import type { Decision } from '../../lib/latency/decision';

/** What the product said that it has, or has done: this it must not lose, whatever is killed. */
export type Promised = {
  /** Audits that were acknowledged, with the rows that they must come to. */
  audits: Map<string, number>;
  /** Uploads of which so many bytes were acknowledged, until an audit took them. */
  uploads: Map<string, number>;
  /** Uploads that were given to an audit without hearing that it began; by the name of that audit. */
  handedOver: Map<string, { name: string; bytes: number }>;
  decisions: { audit: string; workload: string; reason: string }[];
  deleted: Set<string>;
  /** Audits whose deletion was asked for and not acknowledged: each is there as a whole, or not at all. */
  unsure: Map<string, number>;
  /** Audits whose engine was killed: they may have failed, in words. */
  mayFail: Set<string>;
};

export const WORKS = [
  'import',
  'one-piece upload',
  'tus upload',
  'take-over',
  'decision',
  'reprice',
  'delete',
  'rekey',
  'trial',
  'command',
] as const;
export type Work = (typeof WORKS)[number];

/** An audit that is done and that changes are tried on. */
export type Subject = { id: string; workload: string };

/** What a piece of work is done with: the server, what it promised, and a log of so many rows. */
export type Bench = { url: string; promised: Promised; log: string; rows: number; subject: Subject; round: number };

/** One piece of work by HTTP. Notes each promise the moment it is given. Rejects when the server goes away. */
export async function doWork(work: Exclude<Work, 'command'>, bench: Bench): Promise<void> {
  const { url, promised, log, rows, subject, round } = bench;
  const name = `${work} ${round}`;
  const json = (path: string, method: string, body?: object) => send(url, path, method, JSON.stringify(body ?? {}));
  switch (work) {
    case 'import': {
      const { id } = await send(url, `/api/audits?name=${encodeURIComponent(name)}`, 'POST', log);
      promised.audits.set(id as string, rows);
      return ended(url, id as string);
    }
    case 'one-piece upload': {
      const { id } = await send(url, `/api/audits?name=${encodeURIComponent(name)}`, 'POST', inPieces(log));
      promised.audits.set(id as string, rows);
      return;
    }
    case 'tus upload':
      await upload(bench, name, 20);
      return;
    case 'take-over': {
      const id = await upload(bench, name, 1);
      promised.uploads.delete(id);
      promised.handedOver.set(id, { name, bytes: log.length });
      const sha256 = createHash('sha256').update(log).digest('hex');
      const taken = await json('/api/audits/uploads', 'POST', { name, uploads: [{ id, sha256 }] });
      promised.handedOver.delete(id);
      promised.audits.set(taken.id as string, rows);
      return ended(url, taken.id as string);
    }
    case 'decision': {
      const change = { kind: 'override', latencyClass: round % 2 ? 'scheduled' : 'real-time', deadlineHours: null };
      const path = `/api/audits/${subject.id}/workloads/${subject.workload}/decisions`;
      for (let index = 0; index < 20; index++) {
        const reason = `${name}.${index}`;
        await json(path, 'POST', { change, by: 'killer', reason });
        promised.decisions.push({ audit: subject.id, workload: subject.workload, reason });
      }
      return;
    }
    case 'reprice':
      for (let times = 0; times < 10; times++) await json(`/api/audits/${subject.id}/reprice`, 'POST');
      return;
    case 'delete': {
      const [victim] = [...promised.audits.keys()].filter((id) => id !== subject.id);
      if (victim === undefined) return;
      const kept = promised.audits.get(victim) ?? 0;
      promised.audits.delete(victim);
      promised.unsure.set(victim, kept);
      await json(`/api/audits/${victim}`, 'DELETE');
      promised.unsure.delete(victim);
      promised.deleted.add(victim);
      return;
    }
    case 'rekey':
      await json(`/api/audits/${subject.id}/key`, 'POST', { columns: round % 2 ? ['application'] : null });
      return;
    case 'trial':
      await json('/api/mappings/try', 'POST', { name: 'head.csv', head: log, mapping: {} });
      return;
  }
}

/** Sends a file by tus in so many pieces, and notes after each what was acknowledged. */
async function upload({ url, promised, log }: Bench, name: string, pieces: number): Promise<string> {
  const headers = { Origin: url, 'Tus-Resumable': '1.0.0' };
  const made = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'Upload-Length': String(log.length),
      'Upload-Metadata': `filename ${Buffer.from(`${name}.csv`).toString('base64')}`,
    },
  });
  const id = made.headers.get('location')?.split('/').at(-1);
  if (!made.ok || id === undefined) throw new Error(`No upload was made: ${made.status}.`);
  promised.uploads.set(id, 0);
  for (let piece = 0; piece < pieces; piece++) {
    const from = Math.floor((log.length * piece) / pieces);
    const to = Math.floor((log.length * (piece + 1)) / pieces);
    const sent = await fetch(`${url}/api/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...headers, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
      body: log.slice(from, to),
    });
    if (!sent.ok) throw new Error(`A piece was refused: ${sent.status}.`);
    promised.uploads.set(id, to);
  }
  return id;
}

async function send(url: string, path: string, method: string, body: string | ReadableStream<Uint8Array>) {
  const streamed = typeof body === 'string' ? {} : { duplex: 'half' as const };
  const headers = { Origin: url, ...(path.startsWith('/api/audits?') ? {} : { 'Content-Type': 'application/json' }) };
  const response = await fetch(`${url}${path}`, { method, headers, body, ...streamed });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** Waits until an audit is done or failed, as a page does; a kill in between is in the middle of its work. */
async function ended(url: string, id: string): Promise<void> {
  for (;;) {
    const { status } = (await (await fetch(`${url}/api/audits/${id}`)).json()) as { status: string };
    if (status === 'done' || status === 'failed') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The log in 50 pieces, some milliseconds apart, so that a kill can come in between. */
function inPieces(log: string): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(log);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const next = Math.min(bytes.length, at + Math.ceil(bytes.length / 50));
      controller.enqueue(bytes.subarray(at, next));
      at = next;
      if (at === bytes.length) controller.close();
    },
  });
}

/** Which of the decisions that were acknowledged are not in the history. */
export function lostDecisions(promised: Promised['decisions'], history: readonly Decision[]): string[] {
  const reasons = new Set(history.map(({ reason }) => reason));
  return promised.filter(({ reason }) => !reasons.has(reason)).map(({ reason }) => reason);
}
