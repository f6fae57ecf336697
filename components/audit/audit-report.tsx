import { ReconciliationSection } from '@/components/costs/reconciliation-section';
import { KeyLine } from '@/components/key/key-line';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { missingSignalsSays } from '@/lib/reports/words/missing-signals';
import { Headline } from './headline';
import { MovesSection } from './moves-section';
import { OpportunitiesSection } from './opportunities-section';
import { PricesSection } from './prices-section';
import { ProvidersSection } from './providers-section';
import { QuestionsSection } from './questions/questions-section';
import { AccountingSection } from './spend/accounting-section';
import { ClassSpendSection } from './spend/class-spend-section';
import { UnreadSection } from './unread-section';
import { WorkloadsSection } from './workloads/workloads-section';

/** A finished audit. A log counts the requests in it; a list of workflows counts requests a month. */
export function AuditReport({ id, report, byHand }: { id: string; report: Report; byHand: boolean }) {
  const requestsLabel = byHand ? 'Requests a month' : 'Requests in log';
  const { workloadKey } = report.source;
  const missing = missingSignalsSays(report);
  return (
    <>
      <Headline report={report} />
      <QuestionsSection id={id} report={report} />
      <MovesSection report={report} />
      <ClassSpendSection report={report} requestsLabel={requestsLabel} />
      <WorkloadsSection workloadsJson={JSON.stringify(report.workloads.map(forList))} requestsLabel={requestsLabel}>
        {workloadKey !== undefined && <KeyLine auditId={id} choice={workloadKey} />}
        {missing !== null && <p className="mt-2 text-ink-soft">{missing}</p>}
      </WorkloadsSection>
      <OpportunitiesSection id={id} workloads={report.workloads} />
      <AccountingSection report={report} requestsLabel={requestsLabel} />
      <ProvidersSection providers={report.providers} />
      <ReconciliationSection report={report} />
      <PricesSection catalogue={report.catalogue} />
      <UnreadSection id={id} report={report} byHand={byHand} />
    </>
  );
}

/** Only the pages of a workload need its cost basis, its opportunities and all its ways, so the browser does not load them here. */
function forList({ costBasis: _, opportunities: __, ...workload }: ReportWorkload): ReportWorkload {
  const { way } = shownWay(workload);
  return { ...workload, ways: workload.ways.filter((one) => one.way === way).map((one) => ({ ...one, rates: [] })) };
}
