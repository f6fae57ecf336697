import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { formatUtc } from '@/lib/wording/date';

/**
 * Chooses the audit before, in a plain form that writes it into the address of a `page` of the audit. A difference can be turned around. One that
 * was `asked` for and is not there is said.
 */
export function AuditBefore(props: {
  page: 'diff' | 'realised';
  after: AuditSummary;
  before: AuditSummary | null;
  others: readonly AuditSummary[];
  asked: boolean;
}) {
  const { page, after, before, others, asked } = props;
  return (
    <>
      <form action={`/audits/${after.id}/${page}`} className="panel mt-4 flex flex-wrap items-end gap-4 px-5 py-4">
        <label className="grid min-w-0 flex-1 basis-72 content-start gap-1">
          <span className="font-medium">Before</span>
          {/* The key resets the choice when the address changes. */}
          <select key={before?.id} name="with" defaultValue={before?.id ?? ''} className="field w-full min-w-0">
            {before === null && <option value="">Choose an audit</option>}
            {others.map((audit) => (
              <option key={audit.id} value={audit.id}>
                {named(audit)}
              </option>
            ))}
          </select>
        </label>
        <div className="grid min-w-0 flex-1 basis-72 content-start gap-1">
          <span className="font-medium">After</span>
          <span className="flex min-h-9 items-center break-words">{named(after)}</span>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <button type="submit" className={buttonStyle('primary')}>
            Compare
          </button>
          {before !== null && page === 'diff' && (
            <Link
              href={`/audits/${before.id}/diff?with=${after.id}`}
              prefetch={false}
              className={buttonStyle('secondary')}
            >
              Swap before and after
            </Link>
          )}
        </div>
      </form>
      {before === null && asked && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title="The audit before was not found" alert>
            <p>It was deleted, or has not finished. Choose another one.</p>
          </Notice>
        </div>
      )}
    </>
  );
}

function named({ name, createdAt }: AuditSummary): string {
  return createdAt === null ? name : `${name}, ${formatUtc(createdAt)}`;
}
