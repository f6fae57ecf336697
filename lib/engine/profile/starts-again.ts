import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { KeyChoice } from '../../workloads/key/key-choice';
import type { SlotStarts } from '../../workloads/profile/slot-starts';
import { rowsOf } from '../duckdb/name-rows';
import { requestsIn } from '../duckdb/requests-source';
import { queryRows, textOrNull } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { listsInOrder } from '../keyed/by-workload';
import { type KeyedRequests, keyRequests } from '../keyed/keyed-requests';
import { withParts } from '../keyed/part-requests';
import { slotsSql } from '../keyed/slots';
import { withStoredRequests } from './stored-requests';

/** Stored requests, the columns that name their workloads, and the ids of those that are asked for. `directory` is emptied afterwards. */
export type StartsRequest = { requests: string; key: KeyChoice; workloads: string[]; directory: string };

/** By the id of the workload. One that the requests do not hold, or whose requests have no times, is left out. */
export type StartsResult = { starts: Record<string, SlotStarts> };

/**
 * Counts when the requests of some workloads started. Throws UnreadableFile when the requests are lost or damaged.
 */
export async function startsAgain({ requests, key, workloads, directory }: StartsRequest): Promise<StartsResult> {
  return withStoredRequests(requests, directory, async (connection) => {
    const all = await keyRequests(connection, requestsIn([requests]), key, await rowsOf(connection, requests));
    const asked = `(${workloads.map(literal).join(', ')})`;
    const whole = await idsIn(connection, all, asked);
    const keyed =
      whole.length === new Set(workloads).size
        ? all
        : await withParts(connection, all, path.join(directory, 'parts.parquet'));
    const rows = await queryRows(
      connection,
      `SELECT id, list(slot::DOUBLE) AS slots, list(starts::DOUBLE) AS starts
       FROM (${slotsSql(`(SELECT * FROM ${keyed.requests} SEMI JOIN (SELECT w FROM ${keyed.workloads} WHERE id IN ${asked}) USING (w))`)})
       JOIN (SELECT w, id FROM ${keyed.workloads}) USING (w) GROUP BY id`,
    );
    return {
      starts: Object.fromEntries(rows.map((row) => [textOrNull(row.id) ?? '', listsInOrder(row, 'slots', ['starts'])])),
    };
  });
}

async function idsIn(connection: DuckDBConnection, { workloads }: KeyedRequests, asked: string): Promise<string[]> {
  const rows = await queryRows(connection, `SELECT id FROM ${workloads} WHERE id IN ${asked}`);
  return rows.flatMap(({ id }) => textOrNull(id) ?? []);
}
