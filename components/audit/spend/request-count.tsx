import type { ReportWorkload } from '@/lib/reports/report';
import { formatCount } from '@/lib/wording/number';

/** The requests of a workload. Zero requests at an unknown spend mean a workflow whose volume is unknown. */
export function RequestCount({ workload }: { workload: ReportWorkload }) {
  if (workload.requests > 0 || workload.monthly.current !== null) return <>{formatCount(workload.requests)}</>;
  return <span className="text-ink-faint italic">unknown</span>;
}
