import { SimilarModels } from '@/components/prices/similar-models';
import { Notice } from '@/components/ui/notice';
import type { ReportWorkload } from '@/lib/reports/report';
import { isUnknownName, unratedSays } from '@/lib/reports/words/paid/unrated-says';

/** Why a workload has no price, and the models that its name may mean. */
export function UnratedNotice({ workload }: { workload: ReportWorkload }) {
  const { unrated } = workload;
  if (unrated === undefined) return null;
  return (
    <div className="mt-4">
      <Notice look="caution" title="It has no price">
        <p>{unratedSays(workload)}</p>
        {isUnknownName(unrated) && (
          <>
            <p className="mt-1">
              {unrated.nearest.length > 0 ? 'Does the name mean one of these?' : 'What does the name mean?'}
            </p>
            <SimilarModels {...workload} />
          </>
        )}
      </Notice>
    </div>
  );
}
