import type { WorkloadInput } from '../cost/workload-input';
import type { LatencyClass, Tag } from '../latency/latency-class';
import type { Subject } from '../latency/subject';
import type { Capability } from '../pricing/batch/capability';
import type { Rate } from '../pricing/catalogue/rate';
import type { RequestTimes } from '../pricing/lookup/request-times';
import type { ModelRef } from '../pricing/models/resolve-model';
import type { ReportWorkload } from '../reports/report';
import type { Finding } from '../workloads/finding';
import type { Retries } from '../workloads/profile/retries';

/** The fields of a report's workload that no tag, price or decision changes. */
type Facts = Pick<
  ReportWorkload,
  | ('id' | 'name' | 'model' | 'application' | 'route')
  | ('requests' | 'inputTokens' | 'cacheReadTokens' | 'outputTokens' | 'errorRate')
>;

/** What the tokens of a workload are once its model and rates are known, and what the report says of those that are not. */
export type CountedTokens = {
  tokens: Pick<WorkloadInput, 'bands' | 'tokenDoubt' | 'flatCost'>;
  uncounted: Omit<NonNullable<ReportWorkload['uncounted']>, 'bills'> | null;
};

/** How much of it there is: what it is priced from, all but its rates. */
type Volume = Pick<
  WorkloadInput,
  'requests' | 'monthlyFactor' | 'billedUsd' | 'runsPerMonth' | 'meanBytesPerRequest'
> & {
  tokensAt: (ref: ModelRef | null, standard: readonly Rate[], capability: Capability | null) => CountedTokens;
};

/** A workload before it is tagged or priced, wherever it comes from. */
export type Work = {
  /** What a list does not tell, the report leaves out: retries, and why a workload has no price. */
  from: 'log' | 'list';
  facts: Facts;
  /** As the log or the list spells it. */
  provider: string | null;
  /** What the report calls the provider where the catalogue does not hold the model. */
  unlistedProvider: string | null;
  operation: string | null;
  serviceTier: string | null;
  requestsPerRun: number | null;
  /** Declared in the list; a person's decision goes before it. */
  deadlineHours: number | null;
  subject: (deadlineHours: number | null) => Subject;
  /** Why the tag deserves doubt; `declared` is the class that a person set. */
  challenges: (tag: Tag, declared: LatencyClass | null) => Finding[];
  shapeBlockers: Finding[];
  /** When its requests were made; null where nothing says so. */
  times: RequestTimes | null;
  /** Null where the list names no volume. */
  volume: Volume | null;
  /** USD a month, not rounded, that the log bills for some requests or for all; null where it bills none. */
  billedMonthlyUsd: number | null;
  retries: Retries | null;
};
