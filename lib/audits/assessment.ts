import type { WorkloadInput } from '../cost/workload-input';
import type { ReportWorkload } from '../reports/report';

/** A workload tagged and priced; `rule` is its provider's stacking rule. */
export type Assessment = {
  workload: ReportWorkload;
  rule: string | null;
  windowHours: number | null;
  /** What it was priced from; null where its volume is unknown. */
  input: WorkloadInput | null;
};
