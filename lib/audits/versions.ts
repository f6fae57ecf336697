import * as z from 'zod';
import type { AuditSummary } from '../reports/answers/audit-summary';
import * as store from '../store/audits/versions';
import { isAuditId } from '../store/folders/data-directory';
import { getAuditSummary } from './audits';
import { InputError, noSuchAudit } from './input-error';
import { summarise } from './summarise-audit';

const named = z.object({ id: z.string(), name: z.string(), createdAt: z.string().nullable() });

/** The versions of a log that an audit is one of, the first one first, and the audit before that it may be a version of. */
export const versionsSchema = z.object({
  versions: z.array(named),
  before: named.extend({ same: z.enum(['content', 'name']) }).nullable(),
});

/** An audit made before of the same content, or of the same name. */
export type AuditedBefore = AuditSummary & { same: 'content' | 'name' };

type Summed = Pick<AuditSummary, 'id' | 'series'>;

/** Whether an audit has no report and gets none: it is no version of a log, and is offered as none. */
function hasFailed({ status }: Pick<AuditSummary, 'status'>): boolean {
  return status === 'failed' || status === 'unreadable';
}

/** The finished versions with this one, the first one first; empty where it is the only one. */
export async function versionsOf({ series }: Summed): Promise<AuditSummary[]> {
  if (series === null) return [];
  const versions = (await store.finishedVersions(series)).map(summarise);
  return versions.length > 1 ? versions : [];
}

/** The audit of the same log that was made before this one, so far as nobody said what this one is. None of one that failed. */
export async function auditedBefore(audit: Summed & Pick<AuditSummary, 'status'>): Promise<AuditedBefore | null> {
  const found = audit.series === null && !hasFailed(audit) ? await store.auditedBefore(audit.id) : null;
  return found && { ...summarise(found.audit), same: found.same };
}

/** Both of an audit. Throws InputError where there is none. */
export async function versionsAndBefore(id: string) {
  const summary = await summaryOf(id);
  return { versions: await versionsOf(summary), before: await auditedBefore(summary) };
}

/** Makes an audit a version of another, or of none. Throws InputError. */
export async function setVersionOf(id: string, other: string | null): Promise<void> {
  if (id === other) {
    throw new InputError('wrong-request', 'An audit is no version of itself.', 'Name another audit.');
  }
  const summary = await summaryOf(id);
  if (other !== null) checkVersions(summary, await summaryOf(other));
  if (!(await store.setVersionOf(id, other))) throw noSuchAudit();
}

/** Throws InputError where two audits can't be versions of each other. */
function checkVersions(summary: AuditSummary, other: AuditSummary): void {
  const failed = [summary, other].find(hasFailed);
  if (failed !== undefined) {
    throw new InputError(
      'conflict',
      `The audit "${failed.name}" has no report, so it is no version of another.`,
      'Audit its log again, then name the new audit.',
    );
  }
  if (other.kind !== summary.kind) {
    throw new InputError(
      'conflict',
      'An audit of a log and one of a list of workflows are no versions of each other.',
      'Name an audit of the same kind.',
    );
  }
}

async function summaryOf(id: string): Promise<AuditSummary> {
  const summary = isAuditId(id) ? await getAuditSummary(id) : null;
  if (summary === null) throw noSuchAudit();
  return summary;
}
