import type { Report } from '../reports/report';
import type { TokenTimes } from '../workloads/profile/tokens/token-times';

/** When the tokens of each workload were used, by its id, in the order of the report. Null where nothing says it. */
export type TimesOfWorkloads = () => AsyncIterable<readonly [id: string, times: TokenTimes | null]>;

/** A report with what is written beside it: the name of its audit, and its address where readers can open one. */
export type Exported = {
  report: Report;
  name: string;
  link?: string | undefined;
  /** Not in a report, because it is too much to keep there. Without it the days of the usage are unknown. */
  times?: TimesOfWorkloads;
};
