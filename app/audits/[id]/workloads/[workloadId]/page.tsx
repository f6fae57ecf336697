import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { BatchSection } from '@/components/workload/batch-section';
import { DecideSection } from '@/components/workload/decide/decide-section';
import { historyEntries } from '@/components/workload/decide/history-entries';
import { joinShown, partsShown } from '@/components/workload/decide/parts-shown';
import { recurrenceShown } from '@/components/workload/decide/recurrence-shown';
import { EvidenceSection } from '@/components/workload/evidence-section';
import { HabitsSection } from '@/components/workload/habits-section';
import { OpportunitiesSection } from '@/components/workload/opportunities-section';
import { SizesSection } from '@/components/workload/sizes-section';
import { TimeSection } from '@/components/workload/time/time-section';
import { readTimeZone } from '@/components/workload/time/time-zone';
import { VerdictPanel } from '@/components/workload/verdict-panel';
import { WaysSection } from '@/components/workload/ways-section';
import { WorkloadHeader } from '@/components/workload/workload-header';
import { getAuditWorkload } from '@/lib/audits/audit-workload';
import { aboutOf } from '@/lib/reports/questions/open-questions';
import { askableOf } from '@/lib/reports/questions/said-of';
import { habitsTable } from '@/lib/reports/tables/workload/batch-habits';
import { annotationOf } from '@/lib/workloads/annotation';
import { workloadParams } from '../../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../../door/guarded-page';
import { turnOfPage } from '../../../../turns';
import { StaleNotice } from '../../stale-notice';

const access = {
  may: 'see-audits',
  params: workloadParams,
  query: z.object({ tz: z.string().optional().catch(undefined) }),
} as const;

/** The title and the page share one read of the workload per request. */
const loadWorkload = cache(async (auditId: string, workloadId: string) => {
  await turnOfPage();
  return getAuditWorkload(auditId, workloadId);
});

export const generateMetadata = guardedTitle(
  access,
  async ({ params: { id, workloadId } }) => (await loadWorkload(id, workloadId))?.workload.name ?? 'Not found',
);

export default guardedPage(access, async ({ params: { id, workloadId }, query: { tz } }) => {
  const found = await loadWorkload(id, workloadId);
  if (found === null) notFound();
  const { audit, workload, profile, history, otherParts, annotations } = found;
  return (
    <>
      <WorkloadHeader audit={audit} workload={workload} />
      {audit.stale && <StaleNotice />}
      <VerdictPanel auditId={id} workload={workload} />
      <EvidenceSection workload={workload} />
      <DecideSection
        question={workload.question ?? workload.confirm ?? null}
        why={workload.questionWhy ?? null}
        worthUsd={workload.worthUsd ?? null}
        about={aboutOf(workload)}
        questions={askableOf(workload)}
        history={historyEntries(history, annotations)}
        parts={partsShown(id, workload, otherParts)}
        join={joinShown(workload, history)}
        recurrence={recurrenceShown(workload, history)}
        annotation={{
          ...{ audit: `/audits/${id}`, workload: workload.id, last: annotations.at(-1) ?? null },
          set: annotationOf(workload),
        }}
      />
      <WaysSection workload={workload} />
      <OpportunitiesSection workload={workload} />
      <HabitsSection table={habitsTable(workload)} />
      {profile !== null && (
        <>
          <TimeSection arrivals={profile.arrivals} timeZone={readTimeZone(tz)} />
          <SizesSection histograms={profile.histograms} />
        </>
      )}
      <BatchSection
        workload={workload}
        requestsLabel={audit.kind === 'workflows' ? 'Requests a month' : 'Requests in log'}
      />
    </>
  );
});
