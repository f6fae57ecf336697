import type { WorkloadInput } from '../cost/workload-input';
import type { Rate } from '../pricing/catalogue/rate';
import type { ReportWorkload } from '../reports/report';

/**
 * A workload that is tagged and priced. `rule` is its provider's stacking rule. `resold` says whether it was bought
 * from a reseller.
 */
export type Assessment = {
  workload: ReportWorkload;
  rule: string | null;
  resold: boolean;
  /** Every rate that its figures use, each once. */
  rates: readonly Rate[];
  windowHours: number | null;
  /** The input of its price; null if its volume is unknown. */
  input: WorkloadInput | null;
};
