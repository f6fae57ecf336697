import type { WorkloadInput } from '../cost/workload-input';
import type { Rate } from '../pricing/catalogue/rate';
import type { Commitment } from '../pricing/overrides/commitments';
import type { ReportWorkload } from '../reports/report';
import type { Decisive } from './outcome';
import type { SpendTimes } from './totals/spend-times';
import type { PricedWay } from './ways/priced-way';

type Verdict = Pick<ReportWorkload, 'outcome' | 'verdict' | 'way' | 'ways' | 'saving'>;

/**
 * A workload that is tagged and priced. `rule` is its provider's stacking rule. `resold` says whether it was bought
 * from a reseller.
 */
export type Assessment = {
  /** Without its verdict, which depends on the other workloads of its audit (conclude-verdicts). */
  workload: Omit<ReportWorkload, keyof Verdict | 'batch'> & { batch: Pick<ReportWorkload['batch'], 'blockers'> };
  decisive: Decisive;
  ways: readonly PricedWay[];
  rule: string | null;
  resold: boolean;
  /** Every rate that its figures use, each once. */
  rates: readonly Rate[];
  windowHours: number | null;
  /** The input of its price; null if its volume is unknown. */
  input: WorkloadInput | null;
  /** The share of its requests that streamed, of those that say so; null where none does. */
  streamedShare: number | null;
  /** What it costs a month, null if unknown, and what its provider is paid a month in any case. */
  spend: number | null;
  commitment: Commitment | null;
  /** When its money was spent; null if unknown. */
  spendTimes: SpendTimes | null;
};

/** The same once its audit is concluded: with its verdict, as the report has it. */
export type Reported = Omit<Assessment, 'workload'> & { workload: ReportWorkload };
