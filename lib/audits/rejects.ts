import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { REJECTS_HEADER, rejectLine } from '../engine/stage/reject-log';
import { rejectsFile } from '../store/audits/audit-files';
import { getAuditSummary } from './audits';
import { finishedReport } from './finished-report';

/**
 * All rejected rows of an audit as CSV: file, line, reason and column, never their content. Null if no finished audit
 * has this id.
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
  // Nothing was rejected, or the report holds all rejects of a short list of workflows.
  const lines = (await finishedReport(id)).source.rejects.flatMap(({ reason, examples }) =>
    examples.map((example) => rejectLine({ ...example, reason })),
  );
  return Readable.from([REJECTS_HEADER, ...lines]);
}
