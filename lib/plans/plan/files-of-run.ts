/** A limit on a file or on all of them; null is unknown. */
export type Limit = { label: string; value: number | null; source: string | null };

/** What bounds the records of one file, each with what a record takes of it (0 where unknown). */
export type FileBound = Limit & { perRecord: number };

/**
 * The files of a run: none holds more than its limits less the margin, nor more than the share of the run that may be lost at once, but
 * always a record, and `leastRecords` where the provider asks for so many.
 */
export function filesOfRun(
  records: number,
  bounds: readonly FileBound[],
  { chunkShare, margin, leastRecords }: { chunkShare: number; margin: number; leastRecords: number | null },
): { perRun: number; records: number; boundBy: string } {
  let most = Math.max(1, Math.floor(records * chunkShare), leastRecords ?? 1);
  let boundBy = leastRecords !== null && most === leastRecords ? 'the least records of a file' : 'the share of a run';
  for (const { label, value, perRecord } of bounds) {
    if (value === null || perRecord <= 0) continue;
    const fitting = Math.max(1, Math.floor((value * (1 - margin)) / perRecord));
    if (fitting >= most) continue;
    most = fitting;
    boundBy = label;
  }
  const perRun = Math.max(1, Math.ceil(records / most));
  return { perRun, records: Math.ceil(records / perRun), boundBy };
}
