import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { formatUtc } from '@/lib/wording/date';
import { VersionButtons } from './version-buttons';

type Before = AuditSummary & { same: 'content' | 'name' };

/** Offers an audit as a new version of one that was made of the same log before. */
export function AuditedBefore({ id, before }: { id: string; before: Before }) {
  return (
    <div className="mt-4 max-w-3xl">
      <Notice look="plain" title={title(before)}>
        <p className="break-words">
          {before.same === 'content' ? 'The files are those of ' : 'The name, or that of the files, is the same: '}“
          {before.name}”.{' '}
          <Link href={`/audits/${id}/diff?with=${before.id}`} prefetch={false} className="link">
            Show what changed
          </Link>
        </p>
        <VersionButtons id={id} of={before.id} />
      </Notice>
    </div>
  );
}

/** The same while the audit still runs, when nothing can be compared yet. */
export function AuditedBeforeLine({ before }: { before: Before }) {
  return (
    <p className="mt-4 max-w-3xl text-ink-soft">
      {title(before)}.{' '}
      <Link href={`/audits/${before.id}`} prefetch={false} className="link">
        Open {before.name}
      </Link>
      . Once this audit is done, it shows what changed.
    </p>
  );
}

function title({ createdAt }: Before): string {
  return `You audited this before${createdAt === null ? '' : `, on ${formatUtc(createdAt)}`}`;
}
