import Link from 'next/link';
import { DeleteAudit } from '@/components/audit/delete-audit';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Estimated, Usd } from '@/components/ui/usd';
import type { AuditSummary } from '@/lib/reports/audit-summary';
import { formatUtc } from '@/lib/wording/date';
import { formatCount, plural } from '@/lib/wording/number';
import { formatUsdRange } from '@/lib/wording/usd';

const STATUS = {
  queued: { label: 'Waiting', look: 'text-ink-soft' },
  running: { label: 'Running', look: 'text-accent' },
  done: { label: 'Done', look: 'text-ink-soft' },
  failed: { label: 'Failed', look: 'text-danger' },
  unreadable: { label: 'Can’t be read by this version', look: 'text-danger' },
} as const;

const KIND = { log: 'request log', workflows: 'workflows listed by hand', sample: 'synthetic sample' } as const;

export function AuditsList({ audits }: { audits: readonly AuditSummary[] }) {
  if (audits.length === 0) {
    return (
      <div className="panel px-6 py-8 text-ink-soft">
        <p className="font-medium text-ink">No audits yet</p>
        <p className="mt-1 max-w-2xl">
          Every file you drop becomes an audit, kept here until you delete it. No log at hand? The sample shows what you
          would get, and a list of workflows with rough volumes already gives a first answer.
        </p>
      </div>
    );
  }
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="Past audits, table">
        <table className="data-table">
          <caption>Past audits, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Audit</th>
              <th scope="col">Status</th>
              <th scope="col" className="num">
                Paid now a month
              </th>
              <th scope="col" className="num">
                Batch would save a month
              </th>
              <th scope="col">
                <span className="sr-only">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {audits.map((audit) => (
              <AuditRow key={audit.id} audit={audit} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function AuditRow({ audit }: { audit: AuditSummary }) {
  const { headline } = audit;
  const status = STATUS[audit.status];
  return (
    <tr>
      <th scope="row" className="min-w-52 sm:min-w-60">
        <Link href={`/audits/${audit.id}`} className="link font-medium break-words">
          {audit.name}
        </Link>
        <span className="block text-xs text-ink-faint">
          {KIND[audit.kind]}
          {audit.createdAt !== null && (
            <>
              , <time dateTime={audit.createdAt}>{formatUtc(audit.createdAt)}</time>
            </>
          )}
        </span>
        {headline !== null && (
          // The columns with these figures are off a phone's screen; a screen reader reads them there.
          <span aria-hidden="true" className="mt-1 block text-xs sm:hidden">
            <Usd value={headline.monthlyCurrent} roundedAway={headline.roundedAway ?? 0} /> paid now,{' '}
            {headline.savingUndecided ? (
              'saving undecided'
            ) : (
              <>
                <strong className="font-medium">
                  <Saving headline={headline} />
                </strong>{' '}
                saved by batch
              </>
            )}
          </span>
        )}
      </th>
      <td>
        <span className={`font-medium ${status.look}`}>{status.label}</span>
        {headline !== null && (
          <span className="block text-xs whitespace-nowrap text-ink-faint">
            {formatCount(headline.requests)} requests, {plural(headline.workloads, 'workload')}
          </span>
        )}
      </td>
      <td className="num">
        {headline === null ? '–' : <Usd value={headline.monthlyCurrent} roundedAway={headline.roundedAway ?? 0} />}
        {headline?.estimated && <Estimated />}
      </td>
      <td className="num">
        {headline === null ? (
          '–'
        ) : (
          <>
            <Saving headline={headline} />
            {!headline.savingUndecided &&
              headline.netLow !== null &&
              headline.netHigh !== null &&
              headline.monthlyCurrent !== null && (
                <span className="block text-xs text-ink-faint">
                  {formatUsdRange({ low: headline.netLow, high: headline.netHigh })}
                </span>
              )}
          </>
        )}
      </td>
      <td className="num">
        <DeleteAudit
          id={audit.id}
          name={audit.name}
          label="Delete"
          ariaLabel={`Delete ${audit.name}`}
          look="quiet"
          running={audit.status === 'running' || audit.status === 'queued'}
        />
      </td>
    </tr>
  );
}

function Saving({ headline }: { headline: NonNullable<AuditSummary['headline']> }) {
  if (headline.monthlyCurrent === null) return <Usd value={null} />;
  return headline.savingUndecided ? <span className="text-ink-soft">undecided</span> : <Usd value={headline.netBase} />;
}
