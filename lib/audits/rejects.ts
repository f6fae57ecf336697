import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { REJECTS_HEADER, rejectLine } from '../engine/stage/reject-log';
import { rejectsFile } from '../store/audits/audit-files';
import { getAuditSummary } from './audits';
import { finishedReport } from './finished-report';

/**
 * All rejected rows of an audit as CSV: file, line, reason and column, never what they hold. Null when there is no audit
 * with this id that is done.
 */
export async function openRejects(id: string): Promise<Readable | null> {
  const summary = await getAuditSummary(id);
  if (summary?.status !== 'done') return null;
  const file = rejectsFile(id);
  const written = await access(file).then(
    () => true,
    () => false,
  );
  if (written) return createReadStream(file);
  // Nothing was rejected, or the list of workflows was short enough for the report to hold all of it.
  const lines = (await finishedReport(id)).source.rejects.flatMap(({ reason, examples }) =>
    examples.map((example) => rejectLine({ ...example, reason })),
  );
  return Readable.from([REJECTS_HEADER, ...lines]);
}
