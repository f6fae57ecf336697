import { ReconciliationSection } from '@/components/costs/reconciliation-section';
import { KeyLine } from '@/components/key/key-line';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import { Headline } from './headline';
import { PricesSection } from './prices-section';
import { ProvidersSection } from './providers-section';
import { AccountingSection } from './spend/accounting-section';
import { ClassSpendSection } from './spend/class-spend-section';
import { UnreadSection } from './unread-section';
import { WorkloadsSection } from './workloads/workloads-section';

/** A finished audit. A log counts the requests in it; a list of workflows counts requests a month. */
export function AuditReport({ id, report, byHand }: { id: string; report: Report; byHand: boolean }) {
  const requestsLabel = byHand ? 'Requests a month' : 'Requests in log';
  const { workloadKey } = report.source;
  return (
    <>
      <Headline report={report} />
      <ClassSpendSection report={report} requestsLabel={requestsLabel} />
      <WorkloadsSection
        workloadsJson={JSON.stringify(report.workloads.map(withoutBasis))}
        requestsLabel={requestsLabel}
      >
        {workloadKey !== undefined && <KeyLine auditId={id} choice={workloadKey} />}
      </WorkloadsSection>
      <AccountingSection report={report} requestsLabel={requestsLabel} />
      <ProvidersSection providers={report.providers} />
      <ReconciliationSection report={report} />
      <PricesSection catalogue={report.catalogue} />
      <UnreadSection id={id} report={report} byHand={byHand} />
    </>
  );
}

/** Only the page that explains a figure needs the cost basis, so the browser does not load it here. */
function withoutBasis({ costBasis: _, ...workload }: ReportWorkload): ReportWorkload {
  return workload;
}
