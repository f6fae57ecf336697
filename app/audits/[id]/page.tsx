import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AuditFailed } from '@/components/audit/audit-failed';
import { AuditHeader } from '@/components/audit/audit-header';
import { AuditProgress } from '@/components/audit/audit-progress';
import { AuditReport } from '@/components/audit/audit-report';
import { AskCosts } from '@/components/audit/costs-question';
import { DeleteAudit } from '@/components/audit/delete-audit';
import { ExportMenu } from '@/components/audit/export-menu';
import { PricesChanged } from '@/components/audit/prices-changed';
import { SourceLine } from '@/components/audit/source-line';
import { ShareLink } from '@/components/share/share-link';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { pricesChanged } from '@/lib/audits/prices/prices-changed';
import { costsQuestion } from '@/lib/reports/paid/costs-question';
import { formatUtc } from '@/lib/wording/date';
import { auditParams } from '../../door/audit-address';
import { guardedPage, guardedTitle } from '../../door/guarded-page';
import { loadAudit } from './load-audit';
import { StaleNotice } from './stale-notice';

const access = { may: 'see-audits', params: auditParams } as const;

export const generateMetadata = guardedTitle(
  access,
  async ({ params: { id } }) => (await loadAudit(id))?.summary.name ?? 'Not found',
);

export default guardedPage(access, async ({ params: { id } }) => {
  const audit = await loadAudit(id);
  if (audit === null) notFound();
  const { summary, report } = audit;
  const byHand = summary.kind === 'workflows';

  if (report !== null) {
    const question = costsQuestion(report);
    return (
      <>
        <AuditHeader
          name={summary.name}
          about={<SourceLine report={report} byHand={byHand} synthetic={summary.kind === 'sample'} />}
          actions={
            <>
              <ExportMenu id={summary.id} />
              <ShareLink auditId={summary.id} />
              <DeleteAudit id={summary.id} name={summary.name} label="Delete" look="quiet" />
            </>
          }
        />
        {summary.stale && <StaleNotice />}
        {pricesChanged(report, await currentPrices()) && <PricesChanged id={summary.id} />}
        {question !== null && <AskCosts id={summary.id} question={question} />}
        <AuditReport id={summary.id} report={report} byHand={byHand} />
        {!byHand && (
          <p className="mt-6">
            <Link href={`/audits/${summary.id}/check`} prefetch={false} className="link">
              Check against an invoice
            </Link>
          </p>
        )}
      </>
    );
  }

  const failed = summary.status === 'failed' || summary.status === 'unreadable';
  return (
    <>
      <AuditHeader
        name={summary.name}
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
      {failed ? <AuditFailed audit={summary} /> : <AuditProgress initial={summary} />}
    </>
  );
});
