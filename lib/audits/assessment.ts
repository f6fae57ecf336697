import type { Rate } from '../pricing/rate';
import type { ReportWorkload } from '../reports/report';

/** A workload tagged and priced; `rule` is its provider's stacking rule. */
export type Assessment = {
  workload: ReportWorkload;
  rule: string | null;
  /** Every rate its figures rest on, each once. */
  rates: readonly Rate[];
  windowHours: number | null;
  /** What the log says was billed and what the catalogue makes of the same requests, where both are known; USD a month. */
  reconciled: { billed: number; computed: number } | null;
};
