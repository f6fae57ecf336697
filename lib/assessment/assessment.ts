import type { WorkloadInput } from '../cost/workload-input';
import type { Rate } from '../pricing/catalogue/rate';
import type { ReportWorkload } from '../reports/report';

/** A workload tagged and priced; `rule` is its provider's stacking rule, `resold` whether it was bought from a reseller. */
export type Assessment = {
  workload: ReportWorkload;
  rule: string | null;
  resold: boolean;
  /** Every rate its figures rest on, each once. */
  rates: readonly Rate[];
  windowHours: number | null;
  /** What it was priced from; null where its volume is unknown. */
  input: WorkloadInput | null;
};
