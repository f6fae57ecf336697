import { notFound } from 'next/navigation';
import { KeyConsequences } from '@/components/key/key-consequences';
import { KeyForm } from '@/components/key/key-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { adviseKey } from '@/lib/workloads/key/key-advice';
import { namingColumns } from '@/lib/workloads/key/workload-key-columns';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

const access = { may: 'change-audits', params: auditParams } as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('Workload key'));

/** The key that groups the requests of a log into workloads: ?columns=application,route, or auto, or none. */
export default guardedPage(access, async ({ params: { id } }) => {
  const audit = await loadAudit(id);
  const present = audit?.report?.source.workloadKey;
  if (audit?.report == null || present === undefined) notFound();
  const { source, workloads } = audit.report;
  const { values } = present;
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: audit.summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">How requests are grouped</h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        Requests form one workload when they share provider, model, operation and service tier, which decide the price.
        They must also share the columns that you choose here, which say what the work is for.
      </p>
      <KeyForm
        auditId={id}
        requests={source.accepted}
        present={present}
        own={{ columns: namingColumns(values, source.accepted), values, chosenBy: 'whowaits' }}
        advice={adviseKey(values, source.accepted)}
      />
      <KeyConsequences workloads={workloads} />
    </>
  );
});
