import Link from 'next/link';
import { PricesSection } from '@/components/audit/prices-section';
import { AccountingSection } from '@/components/audit/spend/accounting-section';
import { UnreadSection } from '@/components/audit/unread-section';
import { ReconciliationSection } from '@/components/costs/reconciliation-section';
import { auditTab, auditTabTitle } from '../audit-tab';

export const generateMetadata = auditTabTitle('prices');

/** Where every request and dollar went, which prices the figures rest on, and what could not be read. */
export default auditTab('prices', ({ id, report, byHand, requestsLabel }) => (
  <>
    <AccountingSection report={report} requestsLabel={requestsLabel} />
    <ReconciliationSection report={report} />
    {!byHand && (
      <p className="mt-3">
        <Link href={`/audits/${id}/check`} prefetch={false} className="link">
          Check against an invoice
        </Link>
      </p>
    )}
    <PricesSection catalogue={report.catalogue} />
    <UnreadSection id={id} report={report} byHand={byHand} />
  </>
));
