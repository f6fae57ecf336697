import { notFound } from 'next/navigation';
import { CheckInvoices } from '@/components/invoice/check-invoices';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

const access = { may: 'see-audits', params: auditParams } as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('Invoice check'));

/** Invoices against the audit of a log. */
export default guardedPage(access, async ({ params: { id } }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null || audit.summary.kind === 'workflows') notFound();
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: audit.summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">Check against an invoice</h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        The invoice is compared with what the audit makes of the same days, model by model. The difference is split by
        cause, to the cent. Nothing of the invoice is stored.
      </p>
      <CheckInvoices auditId={id} />
    </>
  );
});
