import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as z from 'zod';
import { auditLog } from '../../../lib/audits/intake/audit-log';
import { openSession, queryRows, textOrNull, toCount } from '../../../lib/engine/duckdb/session';
import { importRequests } from '../../../lib/engine/import/import-requests';
import type { ImportResult } from '../../../lib/engine/import/import-result';
import { DuckdbProfiler } from '../../../lib/engine/profile/duckdb-profiler';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';
import type { Intake } from '../../../lib/reports/intake';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { type EvaluatedLog, PRESENT } from '../archetypes/generate-audit';
import type { WrittenLog } from '../formats/written-log';

/** What a workload holds of the calls of one unit. */
export const heldSchema = z.object({
  workloadId: z.string(),
  unit: z.number().int(),
  requests: z.number().int(),
  input: z.number(),
  output: z.number(),
});
export type Held = z.infer<typeof heldSchema>;

/** A log as the engine read it, and whose calls are in which of its workloads. */
export type ReadLog = { intake: Intake; profiles: WorkloadProfile[]; held: Held[] };

/** Any key will do: nothing here is somebody's. */
const KEY = '00'.repeat(32);

/** Reads a written log as an audit does. Throws where a call of it was not read. */
export async function readLog(log: EvaluatedLog, { name, text }: WrittenLog): Promise<ReadLog> {
  const directory = mkdtempSync(join(tmpdir(), 'whowaits-evaluate-'));
  try {
    const path = join(directory, name);
    const requests = join(directory, 'requests.parquet');
    writeFileSync(path, text);
    const result = await importRequests(
      { files: [{ name, path }], mapping: NO_MAPPING, directory, requests, key: KEY },
      () => {},
    );
    const written = log.units.reduce((sum, { calls }) => sum + calls.length, 0);
    if (result.accepted !== written)
      throw new Error(`${log.seed}, ${name}: ${result.accepted} of ${written} calls were read.`);
    const held = await whoseCalls(requests, directory, result);
    return { intake: auditLog(result, null, 1 / log.scale, PRESENT), profiles: result.profiles, held };
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Sorts the imported calls into workloads once more and counts those of each unit, whose place begins the id of a call. */
async function whoseCalls(requests: string, directory: string, { key }: ImportResult): Promise<Held[]> {
  const work = mkdtempSync(join(directory, 'held-'));
  const connection = await openSession(work, [requests]);
  try {
    const held: Held[] = [];
    for await (const group of new DuckdbProfiler(connection, requests, work).workloads(key, Number.MAX_SAFE_INTEGER)) {
      const ids = new Map((await group.keys()).map(({ w, id }) => [w, id]));
      const rows = await queryRows(
        connection,
        `SELECT w, left(request_id, 4) AS unit, count(*) AS requests, coalesce(sum(whole_input), 0) AS input,
           coalesce(sum(whole_output), 0) AS output FROM ${await keyedView(connection)} GROUP BY ALL`,
      );
      for (const row of rows) {
        const workloadId = typeof row.w === 'bigint' ? ids.get(row.w) : undefined;
        if (workloadId === undefined) throw new Error('A call is in no workload.');
        const tokens = { input: toCount(row.input), output: toCount(row.output) };
        const unit = Number.parseInt(textOrNull(row.unit) ?? '', 16);
        held.push({ workloadId, unit, requests: toCount(row.requests), ...tokens });
      }
    }
    return held;
  } finally {
    connection.closeSync();
  }
}

/** The requests of the workloads that are asked now: those of parts as well, where the engine has made parts. */
async function keyedView(connection: DuckDBConnection): Promise<string> {
  const parted = await queryRows(connection, "SELECT 1 FROM duckdb_views() WHERE view_name = 'parted'");
  return parted.length > 0 ? 'parted' : 'keyed';
}
