import { createReadStream } from 'node:fs';
import type { Prisma } from '../generated/client';

/** A workload as stored in its row. `profile` is JSON. */
export type WorkloadRow = { id: string; profile: string };

/** The audited workloads, in report order. They can be iterated more than once. */
export type WorkloadRows = () => AsyncIterable<WorkloadRow>;

/** Rows read or written at a time: a few megabytes, so the write lock is held only briefly. */
const ROWS_AT_ONCE = 500;

/** The rows of a file with one line of JSON per workload. */
export function rowsInFile(file: string): WorkloadRows {
  return async function* rows() {
    for await (const profile of linesOf(file)) yield { id: (JSON.parse(profile) as { id: string }).id, profile };
  };
}

/** The rows of an audit in the database. */
export function rowsOfAudit(client: Pick<Prisma.TransactionClient, 'workload'>, auditId: string): WorkloadRows {
  return async function* rows() {
    for (let next = 0; ; next += ROWS_AT_ONCE) {
      const page = await client.workload.findMany({
        where: { auditId, position: { gte: next, lt: next + ROWS_AT_ONCE } },
        orderBy: { position: 'asc' },
        select: { id: true, profile: true },
      });
      yield* page;
      if (page.length < ROWS_AT_ONCE) return;
    }
  };
}

/** Adds the rows of an audit in parts. Without a transaction, each part is its own. */
export async function insertWorkloads(
  client: Pick<Prisma.TransactionClient, '$executeRaw'>,
  auditId: string,
  rows: WorkloadRows,
): Promise<void> {
  let part: [id: string, position: number, profile: string][] = [];
  const insert = async () => {
    // One parameter for all rows: with Prisma's createMany each value is a parameter, which takes five times as long.
    const list = JSON.stringify(part);
    part = [];
    await client.$executeRaw`
      INSERT INTO "Workload" ("auditId", "id", "position", "profile")
      SELECT ${auditId}, value ->> 0, value ->> 1, value ->> 2 FROM json_each(${list})`;
  };
  let position = 0;
  for await (const { id, profile } of rows()) {
    part.push([id, position++, profile]);
    if (part.length === ROWS_AT_ONCE) await insert();
  }
  if (part.length > 0) await insert();
}

/** Lines without their ends. Does not use readline, which also splits at U+2028, a character that JSON may contain. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
