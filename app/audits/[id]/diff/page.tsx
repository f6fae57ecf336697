import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { AuditBefore } from '@/components/diff/audit-before';
import { DiffSections } from '@/components/diff/diff-sections';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { listAudits } from '@/lib/audits/audits';
import { compareAudits } from '@/lib/audits/scenarios/compare-audits';
import { auditBefore } from '@/lib/reports/versions';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

const access = {
  may: 'see-audits',
  params: auditParams,
  query: z.object({ with: z.string().optional().catch(undefined) }),
} as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('What changed'));

/** What changed from an audit before (?with=ID) to this one. */
export default guardedPage(access, async ({ params: { id }, query: { with: asked } }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  const { summary } = audit;
  const others = (await listAudits()).filter((one) => one.status === 'done' && one.id !== id);
  const before = asked === undefined ? auditBefore(summary, others) : (others.find((one) => one.id === asked) ?? null);
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">What changed</h1>
      <div className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-2">
        <p className="max-w-3xl text-ink-soft">
          Workloads are matched first, so another model is a change. Each change is split by cause, to the cent.
        </p>
        {before !== null && (
          <Link href={`/audits/${id}/realised?with=${before.id}`} prefetch={false} className="link">
            See what the recommended moves have saved
          </Link>
        )}
      </div>
      {others.length === 0 ? (
        <div className="panel mt-4 max-w-3xl px-6 py-8 text-ink-soft">
          <p className="font-medium text-ink">There is no other audit to compare with</p>
          <p className="mt-1">
            <Link href="/" className="link">
              Audit another log
            </Link>
            , such as the one of next month. Its page then shows here what changed.
          </p>
        </div>
      ) : (
        <AuditBefore page="diff" after={summary} before={before} others={others} asked={asked !== undefined} />
      )}
      {before !== null && (
        <DiffSections
          diff={await compareAudits({ audit: before.id, scenario: null }, { audit: id, scenario: null })}
          sides={{ from: 'Before', to: 'After' }}
        />
      )}
    </>
  );
});
