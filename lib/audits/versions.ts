import { z } from 'zod';
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

/** The finished versions with this one, the first one first; empty where it is the only one. */
export async function versionsOf({ series }: Summed): Promise<AuditSummary[]> {
  if (series === null) return [];
  const versions = (await store.finishedVersions(series)).map(summarise);
  return versions.length > 1 ? versions : [];
}

/** The audit of the same log that was made before this one, so far as nobody said what this one is. */
export async function auditedBefore({ id, series }: Summed): Promise<AuditedBefore | null> {
  const found = series === null ? await store.auditedBefore(id) : null;
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
  const { kind } = await summaryOf(id);
  if (other !== null && (await summaryOf(other)).kind !== kind) {
    throw new InputError(
      'conflict',
      'An audit of a log and one of a list of workflows are no versions of each other.',
      'Name an audit of the same kind.',
    );
  }
  if (!(await store.setVersionOf(id, other))) throw noSuchAudit();
}

async function summaryOf(id: string): Promise<AuditSummary> {
  const summary = isAuditId(id) ? await getAuditSummary(id) : null;
  if (summary === null) throw noSuchAudit();
  return summary;
}
