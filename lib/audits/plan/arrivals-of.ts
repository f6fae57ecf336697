import { stat } from 'node:fs/promises';
import { runStarts } from '../../engine/process/run-engine';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { PlannedStarts } from '../../plans/plan/planning';
import type { Report } from '../../reports/report';
import { requestsFile } from '../../store/audits/audit-files';
import { auditDirectory } from '../../store/folders/data-directory';
import { inScratchFolder } from '../../store/scratch-folder';

/** A plan is looked at again and again with other options, and a log of gigabytes takes seconds to read. */
const MOST_KEPT = 16;

/** On globalThis because Next bundles this module twice, for pages and for routes. Ordered by use, the latest last. */
const holder = globalThis as typeof globalThis & { whowaitsArrivals?: Map<string, PlannedStarts> };

const LISTED = 'A list of workflows says how much there is and not when, so there is nothing to replay.';
const GONE = 'The requests of this audit are not stored any more, so there is nothing to replay. Audit the log again.';
const BEFORE =
  'This audit was stored before workloads had columns that name them, so there is no replay. Audit the log again.';

/**
 * When the requests of some workloads started, read from the requests that an audit stores, or why nobody can tell. Throws
 * ReaderStopped if the reader crashes, and the signal's reason if it is aborted.
 */
export async function arrivalsOf(
  auditId: string,
  { source }: Pick<Report, 'source'>,
  workloads: readonly string[],
  signal?: AbortSignal,
): Promise<PlannedStarts> {
  const key = source.workloadKey;
  const requests = requestsFile(auditId);
  const file = await stat(requests).catch(() => null);
  if (file === null) return { none: source.files.length === 0 || key === undefined ? LISTED : GONE };
  if (key === undefined) return { none: BEFORE };
  if (workloads.length === 0) return { byId: {} };
  const place = JSON.stringify([auditId, file.mtimeMs, file.size, key.columns, key.chosenBy, workloads]);
  const kept = known(place);
  if (kept !== undefined) return kept;
  const read = await inScratchFolder(auditDirectory(auditId), 'arrivals', async (directory): Promise<PlannedStarts> => {
    try {
      const { starts } = await runStarts({ requests, key, workloads: [...workloads], directory }, signal);
      return { byId: starts };
    } catch (error) {
      if (error instanceof UnreadableFile) return { none: error.message };
      throw error;
    }
  });
  keep(place, read);
  return read;
}

function known(place: string): PlannedStarts | undefined {
  const kept = holder.whowaitsArrivals?.get(place);
  if (kept !== undefined) keep(place, kept);
  return kept;
}

function keep(place: string, starts: PlannedStarts): void {
  holder.whowaitsArrivals ??= new Map();
  const all = holder.whowaitsArrivals;
  all.delete(place);
  all.set(place, starts);
  for (const oldest of all.keys()) {
    if (all.size <= MOST_KEPT) break;
    all.delete(oldest);
  }
}
