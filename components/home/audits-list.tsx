import Link from 'next/link';
import type { ReactNode } from 'react';
import { DeleteAudit } from '@/components/audit/delete-audit';
import { inPageWords } from '@/components/mapping/page-words';
import { DataTable } from '@/components/tables/data-table';
import { Usd } from '@/components/ui/usd';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import { auditsTable } from '@/lib/reports/tables/audit/audits';
import { formatUtc } from '@/lib/wording/date';
import { TickAudit, TickAudits } from './tick-audits';

const LOOK: Record<AuditSummary['status'], string> = {
  queued: 'text-ink-soft',
  running: 'text-accent',
  done: 'text-ink-soft',
  failed: 'text-danger',
  unreadable: 'text-danger',
};

const KIND = { log: 'request log', workflows: 'workflows listed by hand', sample: 'synthetic sample' } as const;

export function AuditsList({ audits }: { audits: readonly AuditSummary[] }) {
  if (audits.length === 0) {
    return (
      <div className="panel px-6 py-8 text-ink-soft">
        <p className="font-medium text-ink">No audits yet</p>
        <p className="mt-1 max-w-2xl">
          Each upload becomes an audit. It stays here until you delete it. No log? Try the sample, or list workflows
          with rough volumes for a first answer.
        </p>
      </div>
    );
  }
  const finished = audits.filter(({ status }) => status === 'done');
  const list = (
    <div className="panel overflow-hidden">
      <DataTable
        table={auditsTable(audits)}
        hidden={['id', 'made']}
        looks={{ name: 'min-w-52 sm:min-w-60' }}
        cells={{
          name: (audit, { figure, notes }) => (
            <div className="flex gap-3">
              {finished.length > 1 && (
                <div className="w-4 shrink-0 print:hidden">
                  {audit.status === 'done' && <TickAudit id={audit.id} name={audit.name} />}
                </div>
              )}
              <div className="min-w-0">
                <Name audit={audit} version={notes}>
                  {figure}
                </Name>
              </div>
            </div>
          ),
          status: ({ status }, { figure, notes }) => (
            <>
              <span className={`font-medium ${LOOK[status]}`}>{figure}</span>
              <span className="whitespace-nowrap">{notes}</span>
            </>
          ),
        }}
        added={[
          {
            key: 'delete',
            head: <span className="sr-only">Delete</span>,
            className: 'num',
            cell: ({ id, name, status }) => (
              <DeleteAudit
                id={id}
                name={name}
                label="Delete"
                ariaLabel={`Delete ${name}`}
                look="quiet"
                running={status === 'running' || status === 'queued'}
              />
            ),
          },
        ]}
      />
    </div>
  );
  if (finished.length < 2) return list;
  return (
    <>
      <p className="mb-2 text-ink-soft print:hidden">Tick two audits to see what changed between them.</p>
      <TickAudits audits={finished.map(({ id, name, createdAt }) => ({ id, name, createdAt }))}>{list}</TickAudits>
    </>
  );
}

function Name({ audit, version, children }: { audit: AuditSummary; version: ReactNode; children: ReactNode }) {
  const { headline } = audit;
  return (
    <>
      <Link href={`/audits/${audit.id}`} prefetch={false} className="link font-medium break-words">
        {children}
      </Link>
      {version}
      <span className="block text-xs text-ink-faint">
        {KIND[audit.kind]}
        {audit.createdAt !== null && (
          <>
            , <time dateTime={audit.createdAt}>{formatUtc(audit.createdAt)}</time>
          </>
        )}
      </span>
      {audit.error !== null && (
        <span className="mt-0.5 line-clamp-2 max-w-xl text-xs break-words text-danger">{inPageWords(audit.error)}</span>
      )}
      {headline !== null && (
        // The columns with these figures are off screen on a phone. Screen readers read the columns instead.
        <span aria-hidden="true" className="mt-1 block text-xs sm:hidden">
          <Usd value={headline.monthlyCurrent} roundedAway={headline.roundedAway ?? 0} /> paid now,{' '}
          {headline.savingUndecided ? (
            'saving undecided'
          ) : (
            <>
              <strong className="font-medium">
                <Saving headline={headline} />
              </strong>{' '}
              saved by moving
            </>
          )}
        </span>
      )}
    </>
  );
}

function Saving({ headline }: { headline: NonNullable<AuditSummary['headline']> }) {
  if (headline.monthlyCurrent === null) return <Usd value={null} />;
  return headline.savingUndecided ? (
    <span className="text-ink-soft">undecided</span>
  ) : (
    <Usd value={headline.netMedian ?? headline.netBase} />
  );
}
