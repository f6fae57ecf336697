import { ProvidersSection } from '@/components/audit/providers-section';
import { auditTab, auditTabTitle } from '../audit-tab';

export const generateMetadata = auditTabTitle('providers');

/** What the moves cost and save at each provider. */
export default auditTab('providers', ({ report }) => <ProvidersSection providers={report.providers} />);
