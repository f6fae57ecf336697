import type { RecordState } from '../ledger/record-state';
import type { BatchRecord, BatchSummary, ShownBatch } from '../reports/answers/batches';
import { findBatch, listBatches } from '../store/ledger/batches';
import { recordPage } from '../store/ledger/record-pages';
import { batchSummary, shownBatch } from './shown-batch';
import { standingOf } from './standing';

/** The batches that were run from here, newest first, as they stand at an instant (ms since 1970). */
export async function allBatches(now: number): Promise<BatchSummary[]> {
  const shown: BatchSummary[] = [];
  for (const batch of await listBatches()) shown.push(batchSummary(await standingOf(batch, now)));
  return shown;
}

/** A batch as it stands at an instant (ms since 1970); null if there is none. */
export async function oneBatch(id: string, now: number): Promise<ShownBatch | null> {
  const batch = await findBatch(id);
  return batch && shownBatch(await standingOf(batch, now));
}

export const RECORDS_A_PAGE = 50;

/** A page of the records of a batch, from 1: all, those of a state, those whose id starts with a text. Null if there is no batch. */
export async function recordsOfBatch(
  id: string,
  asked: { state: RecordState | null; starting: string; page: number },
): Promise<{ records: BatchRecord[]; next: boolean } | null> {
  const batch = await findBatch(id);
  const skip = (asked.page - 1) * RECORDS_A_PAGE;
  return batch && recordPage(batch, { ...asked, skip, take: RECORDS_A_PAGE });
}
