import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { openSession } from '../duckdb/session';
import { defineMacros } from '../macros/macros';
import type { ImportProgress } from '../plan/plan-files';
import { DuckdbProfiler } from '../profile/duckdb-profiler';
import { withProfileSink } from '../profile/profile-file';
import { profileRequests } from '../profile/profile-requests';
import type { ImportRequest, ImportResult } from './import-result';
import { readRequests } from './read-requests';

/** Reads files into one Parquet file of canonical requests and profiles its workloads. Throws UnreadableFile. */
export async function importRequests(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  // It holds copies of the files with their prompts, so it is removed as soon as possible.
  const work = await mkdtemp(path.join(request.directory, 'work-'));
  try {
    return await importInto(request, work, onProgress);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function importInto(
  request: ImportRequest,
  work: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  const { files, requests, mapping } = request;
  const connection = await openSession(
    work,
    [...files.map((file) => path.resolve(file.path)), requests],
    mapping.timeZone,
  );
  await defineMacros(connection, Buffer.from(request.key, 'hex'));
  const { progress, ...read } = await readRequests(connection, request, work, onProgress);

  onProgress({ ...progress, stage: 'profiling' });
  const profiler = new DuckdbProfiler(connection, requests, work);
  const { profiles, result: key } = await withProfileSink(request.profiles, (sink) =>
    profileRequests(profiler, { sink }),
  );
  const activity = await profiler.activity();
  const shown = await profiler.firstRequests(request.show ?? 0);
  connection.closeSync();
  return { ...read, profiles, key, activity, shown };
}
