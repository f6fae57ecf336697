import { Notice } from '@/components/ui/notice';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadUncountedSays } from '@/lib/reports/words/paid/uncounted-says';
import { verdictSays } from '@/lib/reports/words/verdict/verdict-says';
import { WORKLOAD_VERDICT_WORDS } from '@/lib/reports/words/verdict/workload-verdict-words';
import { MonthlyBreakdown } from '../../spend/monthly-breakdown';
import { WorkloadFacts } from '../workload-facts';
import { EvidenceList } from './evidence-list';

/** The question, the evidence, the verdict and the money of a workload. */
export function WorkloadDetail({ workload, requestsLabel }: { workload: ReportWorkload; requestsLabel: string }) {
  const uncounted = workloadUncountedSays(workload);
  return (
    <div>
      {workload.question !== null && (
        <div className="mb-4">
          <Notice look="caution" title="One answer settles it">
            {workload.questionWhy !== undefined && <p>{workload.questionWhy}</p>}
            <p>{workload.question}</p>
          </Notice>
        </div>
      )}
      {uncounted.length > 0 && (
        <div className="mb-4">
          <Notice look="caution" title="Some token counts are missing">
            <p>{uncounted.join(' ')}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[1fr_20rem]">
        <EvidenceList workload={workload} />
        <div className="grid content-start gap-6">
          <div>
            <h3 className="font-medium">{WORKLOAD_VERDICT_WORDS[workload.verdict].label}</h3>
            <p className="mt-1">{verdictSays(workload)}</p>
          </div>
          <MonthlyBreakdown workload={workload} />
          <WorkloadFacts workload={workload} requestsLabel={requestsLabel} />
        </div>
      </div>
    </div>
  );
}
