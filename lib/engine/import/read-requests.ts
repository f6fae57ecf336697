import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isUndated } from '../../workloads/profile/undated';
import { tellProgress } from '../duckdb/query-progress';
import type { PlannedFile } from '../plan/bundle-small-files';
import { type ImportProgress, planFiles } from '../plan/plan-files';
import { periodInDuckdb } from '../questions/period/duckdb';
import { writeRequests } from '../settle/write-requests';
import { RejectLog } from '../stage/reject-log';
import { stageWhole } from '../stage/stage-whole';
import { onlyForeignCosts } from './counting-notes';
import { fileNotes, idNotes, passedOverNote } from './import-notes';
import type { ImportRequest, ReadResult } from './import-result';
import { ImportTally } from './import-tally';
import { datedAndNot, nothingReadable } from './refusals';
import { findRepeatedFiles } from './repeated-files';
import { repetitionNotes } from './repetition-notes';

/**
 * Reads files into one Parquet file of canonical requests, by way of files in `work`. Needs a session with the macros, in the time
 * zone of the mapping. Throws UnreadableFile.
 */
export async function readRequests(
  connection: DuckDBConnection,
  request: ImportRequest,
  work: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ReadResult & { progress: ImportProgress }> {
  const { requests, mapping } = request;
  const { planned, passedOver, progress } = await planFiles(connection, request, work, onProgress);
  const tally = await stageAll(connection, planned, request, work, (bytes) =>
    onProgress({ ...progress, stage: 'reading', bytes: Math.min(progress.bytesTotal, Math.round(bytes)) }),
  );
  const period = await periodInDuckdb(connection, tally.staged);
  if (period !== null && isUndated(period.fromMs) && !isUndated(period.toMs)) {
    throw new UnreadableFile(datedAndNot(tally.files), 'mapping');
  }
  const written = await writeRequests(connection, tally.staged, requests, mapping.rates);
  tally.settle(written);
  if (passedOver.length > 0) tally.note([passedOverNote(passedOver)]);
  const names = tally.files.map(({ name }) => name);
  const foreign = onlyForeignCosts(names, tally.staged, written);
  if (foreign !== null) throw new UnreadableFile(foreign);
  const rejects = tally.rejects();
  if (written.accepted === 0) throw new UnreadableFile(nothingReadable(tally.files, rejects, tally.aside));
  const counts = { accepted: written.accepted, duplicates: written.duplicates + tally.repeatedRows };
  const rows = tally.files.reduce((sum, file) => sum + file.rows, 0);
  return { files: tally.files, ...counts, rejects, period, progress: { ...progress, rows } };
}

/** Turns each file into canonical rows and counts them. A copy of another file is only counted. `onBytes` gets the bytes that are done. */
async function stageAll(
  connection: DuckDBConnection,
  planned: readonly PlannedFile[],
  request: ImportRequest,
  work: string,
  onBytes: (bytes: number) => void,
): Promise<ImportTally> {
  onBytes(0);
  const tally = new ImportTally();
  const log = request.rejects === undefined ? undefined : new RejectLog(request.rejects);
  const repeats = await findRepeatedFiles(planned.map(({ file }) => file.path));
  for (const [index, { file, plan }] of planned.entries()) {
    const earlier = repeats.get(index);
    if (earlier !== undefined) {
      tally.addCopy(file, earlier);
      continue;
    }
    const target = path.join(work, `staged-${String(index).padStart(7, '0')}.parquet`);
    const staged = await tellProgress(
      connection,
      () => stageWhole(connection, file, plan, target, log),
      (share) => onBytes(tally.bytesStaged + share * file.bytes),
    );
    tally.add(file, plan, staged, [
      ...(await fileNotes(file, plan, request.mapping)),
      ...staged.notes,
      ...(await repetitionNotes(connection, file, plan)),
    ]);
  }
  await log?.close();
  tally.note(idNotes(planned.filter((_, index) => !repeats.has(index))));
  return tally;
}
