import { MONTHS_PER_YEAR } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import type { LatencyClass, Tag } from '../../latency/latency-class';
import type { Subject } from '../../latency/subject';
import type { Capability } from '../../pricing/capabilities/capability';
import type { Rate } from '../../pricing/catalogue/rate';
import type { RequestTimes } from '../../pricing/lookup/request-times';
import type { ThoughtShare } from '../../pricing/lookup/thought-rates';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { ReportWorkload } from '../../reports/report';
import type { Finding } from '../../workloads/finding';
import type { BatchHabits } from '../../workloads/profile/batch-habits';
import type { Retries } from '../../workloads/profile/retries';
import type { Spacing } from '../../workloads/profile/spacing';

/** The fields of a report's workload that do not depend on tags, prices or decisions. */
type Facts = Pick<
  ReportWorkload,
  | ('id' | 'name' | 'model' | 'application' | 'route')
  | ('requests' | 'uncountedBatches' | 'inputTokens' | 'cacheReadTokens' | 'outputTokens' | 'errorRate')
  | ('part' | 'joined' | 'owner')
>;

/**
 * The tokens of a workload once its model and rates are known, and the report's figures for requests without counts.
 */
export type CountedTokens = {
  tokens: Pick<WorkloadInput, 'bands' | 'tokenDoubt' | 'flatCost'>;
  uncounted: Omit<NonNullable<ReportWorkload['uncounted']>, 'bills'> | null;
};

/** The input of a price without the rates. */
type Volume = Pick<
  WorkloadInput,
  'requests' | 'monthlyFactor' | 'billedUsd' | 'billedKind' | 'billedParts' | 'runsPerMonth' | 'meanBytesPerRequest'
> & {
  tokensAt: (
    ref: ModelRef | null,
    standard: readonly Rate[],
    batch: readonly Rate[],
    capability: Capability | null,
  ) => CountedTokens;
};

/** Work that ran once: the sums of its log count as they are, for all of its requests, and there is no month nor year of it. */
export function asOnce(work: Work): Work {
  const { factors, volume } = work;
  const log = factors.log ?? 1;
  const runs = volume === null || volume.monthlyFactor === 0 ? 0 : volume.runsPerMonth / volume.monthlyFactor;
  return {
    ...work,
    factors: { month: log, log, year: 0 },
    volume: volume && { ...volume, monthlyFactor: log, runsPerMonth: runs * log },
  };
}

/** Work of which a log shows one run, and that comes so many times a month: the sums of its log, each time. */
export function asRecurring(work: Work, timesAMonth: number): Work {
  const once = asOnce(work);
  const { factors, volume } = once;
  const month = factors.month * timesAMonth;
  return {
    ...once,
    factors: { ...factors, month, year: month * MONTHS_PER_YEAR },
    volume: volume && { ...volume, monthlyFactor: month, runsPerMonth: volume.runsPerMonth * timesAMonth },
  };
}

/** A workload before it is tagged or priced, from a log or a list. */
export type Work = {
  /** A list has no retries and gives no reason for a missing price, so the report leaves them out. */
  from: 'log' | 'list';
  facts: Facts;
  /** As spelled in the log or the list. */
  provider: string | null;
  /** The report's name for the provider if the catalogue does not have the model. */
  unlistedProvider: string | null;
  operation: string | null;
  serviceTier: string | null;
  requestsPerRun: number | null;
  /** Declared in the list. A person's decision overrides it. */
  deadlineHours: number | null;
  /** Who waits for it, as the list says. */
  whoWaits: NonNullable<ReportWorkload['whoWaits']> | null;
  /** `deadlineHours`: the deadline of the list, if it counts among the signals. */
  subject: (deadlineHours: number | null) => Subject;
  /** Reasons to doubt the tag. `declared` is the class that people decided on. */
  challenges: (tag: Tag, declared: LatencyClass | null) => Finding[];
  shapeBlockers: Finding[];
  /** It began and ended inside the log within a week, and did not come again. */
  oneStretch: boolean;
  /** It began inside the log, without pause, and was still running when the log ended. */
  stillRunning: boolean;
  /** The share of its requests that streamed; null if unknown. */
  streamedShare: number | null;
  /** When its requests were made; null if unknown. */
  times: RequestTimes | null;
  /** Null if the list gives no volume. */
  volume: Volume | null;
  /** The share of its output that is of requests that thought. */
  thoughtShare: ThoughtShare;
  /** The cost in the log, in USD, not rounded, for some or all requests; null if there is none. */
  billedUsd: number | null;
  /**
   * What USD of the log are multiplied by: for a month; for all requests of its own days, null if it is of no days; and for a year,
   * null if it covers less than a day.
   */
  factors: { month: number; log: number | null; year: number | null };
  retries: Retries | null;
  /** How it is run in batch; null for any other work. */
  batchHabits: BatchHabits | null;
  /** How close its requests follow each other; null if unknown. */
  spacing: Spacing | null;
  /** The share of its prompts that were sent before, word for word; null if the log has no hashes of them. */
  sentBefore: number | null;
};
