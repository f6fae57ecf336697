import * as z from 'zod';
import { paidIsEstimate } from '../paid/is-estimate';
import { PAID_FROM } from '../paid/paid-from';
import { paidNow } from '../paid/paid-now';
import { roundedAwayNow } from '../paid/rounded-away';
import { savingUndecided } from '../questions/saving-undecided';
import type { Report } from '../report';
import { paidKinds } from '../words/paid/paid-says';

/** The numbers of a report that a list of audits shows. USD a month; requests and workloads are counts of the log. */
export const headlineSchema = z.object({
  /** Null when no workload's spend is known. The nets are null then too, except for zeros in older audits. */
  monthlyCurrent: z.number().nullable(),
  /** Where its parts come from; absent where none is known, and in audits stored before 2026-11-29. */
  paidFrom: z.array(z.enum(PAID_FROM)).optional(),
  /** Whether it is an estimate from the tokens of other requests; absent in audits stored before 2026-11-28. */
  estimated: z.boolean().optional(),
  /** How many workloads cost more than zero and less than half a cent; absent where none does. */
  roundedAway: z.number().int().positive().optional(),
  /** Nothing is moved and some work is undecided, so the saving is open; otherwise absent. */
  savingUndecided: z.literal(true).optional(),
  netLow: z.number().nullable(),
  netBase: z.number().nullable(),
  /** What is shown; absent until an older audit is made again. */
  netMedian: z.number().nullable().optional(),
  netHigh: z.number().nullable(),
  requests: z.number().int().nonnegative(),
  /** Batches of an unknown number of requests, which are not in `requests`; absent where there are none. */
  uncountedBatches: z.number().int().positive().optional(),
  workloads: z.number().int().nonnegative(),
});
export type Headline = z.infer<typeof headlineSchema>;

export function headlineOf(report: Report): Headline {
  const { net, accounting } = report.totals;
  const monthlyCurrent = paidNow(report);
  const kinds = paidKinds(report.workloads);
  const away = roundedAwayNow(report.workloads);
  const known = (usd: number) => (monthlyCurrent === null ? null : usd);
  return {
    monthlyCurrent,
    ...(kinds.length > 0 ? { paidFrom: kinds } : {}),
    estimated: paidIsEstimate(report.totals),
    ...(away > 0 ? { roundedAway: away } : {}),
    ...(savingUndecided(report) ? { savingUndecided: true } : {}),
    netLow: known(net.low),
    netBase: known(net.base),
    netMedian: known(net.median),
    netHigh: known(net.high),
    requests: accounting.requests.total,
    ...(accounting.uncountedBatches === undefined ? {} : { uncountedBatches: accounting.uncountedBatches.total }),
    workloads: report.workloads.length,
  };
}
