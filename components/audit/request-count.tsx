import type { ReportWorkload } from '@/lib/reports/report';
import { formatCount } from '@/lib/wording/number';

/** The requests of a workload. None at an unknown spend is a workflow whose volume nobody said. */
export function RequestCount({ workload }: { workload: ReportWorkload }) {
  if (workload.requests > 0 || workload.monthly.current !== null) return <>{formatCount(workload.requests)}</>;
  return <span className="text-ink-faint italic">unknown</span>;
}
