import { DeadlineSection } from '@/components/audit/charts/deadline-section';
import { RangesSection } from '@/components/audit/charts/ranges-section';
import { ProvidersSection } from '@/components/audit/providers-section';
import { auditTab, auditTabTitle } from '../audit-tab';

export const generateMetadata = auditTabTitle('providers');

/** What the moves cost and save at each provider, how sure that is, and what a longer deadline is worth. */
export default auditTab('providers', ({ report }) => (
  <>
    <ProvidersSection providers={report.providers} />
    <div className="grid grid-cols-1 gap-x-6 lg:grid-cols-2 lg:[&>:only-child]:col-span-2">
      <RangesSection report={report} />
      <DeadlineSection report={report} />
    </div>
  </>
));
