import type { Rate } from '../pricing/catalogue/rate';
import type { ContextBand } from '../workloads/profile/context-band';

/** The cost of a hand-listed workflow that gives no tokens; `batchRatio` is batch over standard, null where it is unknown. */
export type FlatCost = { usdPerRequest: number; batchRatio: number | null };

/**
 * What the tokens may be at least and at most where some requests have no counts; `bands` holds the estimate between. Or
 * `unknown`, where too few have counts to stand for the others: then no tokens can be priced.
 */
export type TokenDoubt = { low: readonly ContextBand[]; high: readonly ContextBand[] } | 'unknown';

/** What one workload is priced from. Requests and tokens are of the log; `monthlyFactor` makes a month of them. */
export type WorkloadInput = {
  provider: string | null;
  bands: readonly ContextBand[];
  /** Absent where every request says its tokens. */
  tokenDoubt?: TokenDoubt;
  requests: number;
  monthlyFactor: number;
  standardRates: readonly Rate[];
  /** Of the tier that the workload runs on now. */
  currentRates: readonly Rate[];
  /** The stacking rule for cached tokens included; null where there is no batch. */
  batchRates: readonly Rate[] | null;
  /** Null where the provider does not sell the model on flex. */
  flexRates: readonly Rate[] | null;
  /** What the log says was billed, in USD; null unless it says so for every request. */
  billedUsd: number | null;
  /** Given only where there are no tokens to price. */
  flatCost?: FlatCost;
  /** Null when nothing is due. */
  deadlineHours: number | null;
  /** After these hours the provider gives unfinished work up, and it runs synchronously; null where it does not. */
  expiryHours: number | null;
  runsPerMonth: number;
  meanBytesPerRequest: number | null;
};
