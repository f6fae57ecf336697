import { DeadlineSection } from '@/components/audit/charts/deadline-section';
import { RangesSection } from '@/components/audit/charts/ranges-section';
import { ProvidersSection } from '@/components/audit/providers-section';
import { ProviderSpendSection } from '@/components/audit/spend/provider-spend-section';
import { auditTab, auditTabTitle } from '../audit-tab';

export const generateMetadata = auditTabTitle('providers');

/** What is paid to each provider, what the moves cost and save at each provider, how sure that is, and what a longer deadline is worth. */
export default auditTab('providers', ({ report, requestsLabel }) => (
  <>
    <ProviderSpendSection report={report} requestsLabel={requestsLabel} />
    <ProvidersSection providers={report.providers} />
    <div className="pair lg:grid-cols-2">
      <RangesSection report={report} />
      <DeadlineSection report={report} />
    </div>
  </>
));
