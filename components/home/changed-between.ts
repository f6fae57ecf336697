import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { formatUtc } from '@/lib/wording/date';

export type Tickable = Pick<AuditSummary, 'id' | 'name' | 'createdAt'>;

/**
 * What the ticked audits lead to: from the earlier one to the later one, and the page that shows it. `href` is null until two are ticked.
 * `audits` are newest first, which decides where the times are the same.
 */
export function changedBetween(
  audits: readonly Tickable[],
  ids: readonly string[],
): { says: string; href: string | null } {
  const ticked = audits.filter(({ id }) => ids.includes(id));
  const [after, before] = ticked.toSorted((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  if (ticked.length > 2) return { says: 'Two audits are compared. Untick the others.', href: null };
  if (after === undefined || before === undefined) return { says: 'Tick the audit to compare it with.', href: null };
  return { says: `From ${named(before)} to ${named(after)}.`, href: `/audits/${after.id}/diff?with=${before.id}` };
}

function named({ name, createdAt }: Tickable): string {
  return createdAt === null ? name : `${name} (${formatUtc(createdAt)})`;
}
