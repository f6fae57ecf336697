import Link from 'next/link';
import { inPageWords } from '@/components/mapping/page-words';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { plural } from '@/lib/wording/number';

export function AuditFailed({ audit }: { audit: AuditSummary }) {
  return (
    <div className="mt-6 grid max-w-3xl gap-5">
      <Notice look="danger" title={audit.status === 'unreadable' ? 'This audit can’t be read' : 'This audit failed'}>
        <p className="break-words whitespace-pre-line">
          {audit.error === null
            ? 'It stopped without an error message. Check the terminal that runs Whowaits.'
            : inPageWords(audit.error)}
        </p>
        {audit.rowsRead > 0 && <p className="mt-2 text-ink-soft">{plural(audit.rowsRead, 'row')} had been read.</p>}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Link href="/" className={buttonStyle('primary')}>
          Try another file
        </Link>
        {audit.kind === 'log' && (
          <Link href="/mapping" className={buttonStyle('quiet')}>
            Map its columns
          </Link>
        )}
      </div>
    </div>
  );
}
