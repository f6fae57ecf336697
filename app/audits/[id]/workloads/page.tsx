import { SurenessSection } from '@/components/audit/charts/sureness-section';
import { OpportunitiesSection } from '@/components/audit/opportunities-section';
import { QuestionsSection } from '@/components/audit/questions/questions-section';
import { WorkloadsSection } from '@/components/audit/workloads/workloads-section';
import { auditTab, auditTabTitle } from '../audit-tab';

export const generateMetadata = auditTabTitle('workloads');

/** Every workload, the questions that they ask, and what could make those cheaper that stay. */
export default auditTab('workloads', ({ id, report, requestsLabel }) => (
  <>
    <WorkloadsSection id={id} report={report} requestsLabel={requestsLabel} renderedAt={new Date().toISOString()} />
    <QuestionsSection id={id} report={report} />
    <SurenessSection id={id} report={report} />
    <OpportunitiesSection id={id} workloads={report.workloads} />
  </>
));
