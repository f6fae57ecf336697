import { formatCount } from '../wording/number';

/** How often work comes that the log shows once, as a person says: so many times every day, week or month; 0 if it does not come again. */
export type Recurrence = { times: number; every: RecurrencePeriod };

export const RECURRENCE_PERIODS = ['day', 'week', 'month'] as const;
export type RecurrencePeriod = (typeof RECURRENCE_PERIODS)[number];

/** Nobody runs a job by hand more often, and what a machine runs so often is seen in any log. */
export const MOST_TIMES = 1_000;

/** "every week", "3 times a month"; "once". */
export function recurrenceSays({ times, every }: Recurrence): string {
  if (times === 0) return 'once';
  if (times === 1) return `every ${every}`;
  return `${times === 2 ? 'twice' : `${formatCount(times)} times`} a ${every}`;
}
