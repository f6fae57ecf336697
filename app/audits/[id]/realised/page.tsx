import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { AuditBefore } from '@/components/diff/audit-before';
import { RealisedSections } from '@/components/realised/realised-sections';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { HabitsSection } from '@/components/workload/habits-section';
import { listAudits } from '@/lib/audits/audits';
import { InputError } from '@/lib/audits/input-error';
import { realisedBetween } from '@/lib/audits/realised/realised-between';
import { habitsFoundTable } from '@/lib/reports/tables/workload/batch-habits';
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

export const generateMetadata = guardedTitle(access, titleUnderAudit('Realised savings'));

/** What the moves that an earlier audit (?with=ID) recommended have saved by this one. */
export default guardedPage(access, async ({ params: { id }, query: { with: asked } }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  const { summary, report } = audit;
  const others = (await listAudits()).filter((one) => one.status === 'done' && one.id !== id);
  const before = asked === undefined ? auditBefore(summary, others) : (others.find((one) => one.id === asked) ?? null);
  const realised = before && (await realisedBetween(before.id, id).catch(ifWrong));
  return (
    <>
      <Breadcrumbs above={[{ href: `/audits/${id}`, name: summary.name }]} />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">Realised savings</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">
        What the earlier audit forecast, what has moved since, and what that saved. Each difference is split by cause,
        to the cent.
      </p>
      {others.length === 0 ? (
        <div className="panel mt-4 max-w-3xl px-6 py-8 text-ink-soft">
          <p className="font-medium text-ink">There is no earlier audit</p>
          <p className="mt-1">
            <Link href="/" className="link">
              Audit the log of a later month
            </Link>
            . Its page then shows here what the moves of this one have saved.
          </p>
        </div>
      ) : (
        <AuditBefore page="realised" after={summary} before={before} others={others} asked={asked !== undefined} />
      )}
      {realised instanceof InputError && (
        <div className="mt-4 max-w-3xl">
          <Notice look="caution" title={realised.refusal.message} alert>
            <p>Choose an audit of an earlier month.</p>
          </Notice>
        </div>
      )}
      {realised !== null && !(realised instanceof InputError) && (
        <>
          <RealisedSections realised={realised} published={report.published ?? []} />
          <HabitsSection table={habitsFoundTable(report)} />
        </>
      )}
    </>
  );
});

function ifWrong(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}
