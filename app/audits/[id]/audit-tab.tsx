import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import { AuditFailed } from '@/components/audit/audit-failed';
import { AuditHeader } from '@/components/audit/audit-header';
import { AuditProgress } from '@/components/audit/audit-progress';
import { DeleteAudit } from '@/components/audit/delete-audit';
import { ExportMenu } from '@/components/audit/export-menu';
import { RenameAudit } from '@/components/audit/rename-audit';
import { SourceLine } from '@/components/audit/source-line';
import { AUDIT_TABS, type AuditTab } from '@/components/audit/tabs/audit-tabs';
import { TabBar } from '@/components/audit/tabs/tab-bar';
import { ShareLink } from '@/components/share/share-link';
import { buttonStyle } from '@/components/ui/button-style';
import { AuditedBefore, AuditedBeforeLine } from '@/components/versions/audited-before';
import { VersionLine } from '@/components/versions/version-line';
import { auditedBefore, type AuditedBefore as BeforeAudit, versionsOf } from '@/lib/audits/versions';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import type { Report } from '@/lib/reports/report';
import { formatUtc } from '@/lib/wording/date';
import { auditParams } from '../../door/audit-address';
import { guardedPage, guardedTitle } from '../../door/guarded-page';
import { loadAudit } from './load-audit';
import { StaleNotice } from './stale-notice';

const access = { may: 'see-audits', params: auditParams } as const;

/** A finished audit as its pages show it. A log counts the requests in it; a list of workflows counts requests a month. */
export type FinishedAudit = {
  id: string;
  summary: AuditSummary;
  report: Report;
  byHand: boolean;
  requestsLabel: string;
};

const STATUS_WORDS: Record<AuditSummary['status'], string> = {
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  unreadable: 'Can’t be read',
};

/** Makes the title of a page of an audit: the audit, and which of its pages. */
export function auditTabTitle(current: AuditTab) {
  const { path, label } = AUDIT_TABS.find(({ tab }) => tab === current) ?? AUDIT_TABS[0];
  return guardedTitle(access, async ({ params: { id } }) => {
    const name = (await loadAudit(id))?.summary.name;
    if (name === undefined) return 'Not found';
    return path === '' ? name : `${label} · ${name}`;
  });
}

/**
 * Makes a page of an audit: the header and the tabs, and what `show` makes of the report and of the page's `query`. Until there is a report,
 * its progress.
 */
export function auditTab<Query extends z.ZodType = z.ZodUnknown>(
  current: AuditTab,
  show: (audit: FinishedAudit, query: z.output<Query>) => ReactNode | Promise<ReactNode>,
  query?: Query,
) {
  return guardedPage({ ...access, ...(query && { query }) }, async ({ params: { id }, query: asked }) => {
    const audit = await loadAudit(id);
    if (audit === null) notFound();
    const { summary, report } = audit;
    if (report === null) return <Unfinished summary={summary} before={await auditedBefore(summary)} />;
    const byHand = summary.kind === 'workflows';
    const requestsLabel = byHand ? 'Requests a month' : 'Requests in log';
    const before = current === 'overview' ? await auditedBefore(summary) : null;
    return (
      <>
        <AuditHeader
          name={summary.name}
          status={summary.stale ? 'Computing again' : STATUS_WORDS.done}
          about={
            <>
              <SourceLine report={report} byHand={byHand} synthetic={summary.kind === 'sample'} />
              <VersionLine id={summary.id} versions={await versionsOf(summary)} />
            </>
          }
          actions={
            <>
              {byHand && (
                <Link href={`/workflows/new?from=${summary.id}`} prefetch={false} className={buttonStyle('secondary')}>
                  Edit the list
                </Link>
              )}
              <ExportMenu id={summary.id} />
              <ShareLink auditId={summary.id} />
              <Link href={`/audits/${summary.id}/diff`} prefetch={false} className={buttonStyle('secondary')}>
                What changed
              </Link>
              <RenameAudit id={summary.id} name={summary.name} />
              <DeleteAudit id={summary.id} name={summary.name} label="Delete" look="quiet" />
            </>
          }
        />
        <TabBar id={summary.id} current={current} />
        {summary.stale && <StaleNotice />}
        {before !== null && <AuditedBefore id={summary.id} before={before} />}
        {await show({ id: summary.id, summary, report, byHand, requestsLabel }, asked)}
      </>
    );
  });
}

function Unfinished({ summary, before }: { summary: AuditSummary; before: BeforeAudit | null }) {
  const failed = summary.status === 'failed' || summary.status === 'unreadable';
  return (
    <>
      <AuditHeader
        name={summary.name}
        status={STATUS_WORDS[summary.status]}
        about={summary.createdAt !== null && <>Started {formatUtc(summary.createdAt)}.</>}
        actions={
          <DeleteAudit
            id={summary.id}
            name={summary.name}
            label={failed ? 'Delete' : 'Cancel'}
            look={failed ? 'quiet' : 'secondary'}
            running={!failed}
          />
        }
      />
      {!failed && before !== null && <AuditedBeforeLine before={before} />}
      {failed ? <AuditFailed audit={summary} /> : <AuditProgress initial={summary} />}
    </>
  );
}
