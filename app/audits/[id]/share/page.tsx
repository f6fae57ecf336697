import { notFound } from 'next/navigation';
import { LiveLinks } from '@/components/share/live-links';
import { ShareForm } from '@/components/share/share-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { listShares } from '@/lib/audits/shares/shares';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

const access = { may: 'share-audits', params: auditParams } as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('Share'));

/** Links to frozen copies of the report: make, see and revoke them. */
export default guardedPage(access, async ({ params: { id } }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: audit.summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">Share this report</h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        A link shows the report as it is now: its totals, moves and workloads, without rows, evidence, files or people.
        Whoever has the link and reaches this server can open it.
      </p>
      <ShareForm auditId={id} />
      <LiveLinks links={await listShares(id)} />
    </>
  );
});
