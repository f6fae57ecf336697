import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_ORDER, VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { formatCount } from '@/lib/wording/number';
import { ViewLink } from './view-link';
import type { WorkloadView } from './workload-view';

export function ClassFilter({ workloads, view }: { workloads: readonly ReportWorkload[]; view: WorkloadView }) {
  return (
    <nav aria-label="Show class">
      <ul className="flex flex-wrap gap-1">
        {[null, ...VERDICT_ORDER].map((verdict) => {
          const count = workloads.filter((workload) => verdict === null || workload.latencyClass === verdict).length;
          const look = verdict === null ? null : VERDICT_LOOK[verdict];
          const current = view.verdict === verdict;
          return (
            <li key={verdict ?? 'all'}>
              <ViewLink
                to={{ ...view, verdict }}
                current={current}
                className={`inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 transition-colors pointer-coarse:min-h-11 ${
                  current
                    ? 'border-control bg-raised font-medium text-ink'
                    : 'border-transparent text-ink-soft hover:bg-raised hover:text-ink'
                }`}
              >
                {look !== null && <span aria-hidden="true" className={`size-2 rounded-full ${look.dot}`} />}
                {verdict === null ? 'All' : VERDICT_WORDS[verdict].label}{' '}
                <span className="text-ink-faint">{formatCount(count)}</span>
              </ViewLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
