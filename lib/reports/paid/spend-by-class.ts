import { sumUsd } from '../../cost/money';
import type { Verdict } from '../../latency/latency-class';
import { isHeld } from '../held';
import type { Report, ReportWorkload } from '../report';
import { rowsOrRequests } from '../rows-or-requests';
import { VERDICT_ORDER } from '../words/verdict/verdict-words';
import { isEstimate } from './is-estimate';
import { roundedAwayNow } from './rounded-away';

/** The spend of some workloads. */
export type WorkloadsSpend = {
  workloads: number;
  requests: number;
  /** Batches of an unknown number of requests, which are not in `requests`. */
  uncountedBatches: number;
  /** Workloads of a list whose number of requests is unknown. */
  unsized: number;
  /** USD a month of the workloads whose spend is fully known, and how many are left out. */
  usd: number;
  unknown: number;
  /** Whether some of it is an estimate from the tokens of other requests. */
  estimated: boolean;
  /** Bills in it that are not zero and round to it. */
  roundedAway: number;
};

export type ClassSpend = WorkloadsSpend & {
  verdict: Verdict;
  /** USD a month in it of workloads whose class is too weak for money. */
  heldUsd: number;
};

/** Workloads, requests and monthly USD per latency class, in the order of the screens; empty classes are kept. */
export function spendByClass(report: Report): ClassSpend[] {
  return VERDICT_ORDER.map((verdict) => {
    const own = report.workloads.filter((workload) => workload.latencyClass === verdict);
    const heldUsd = sumUsd(own.filter(isHeld).flatMap((workload) => workload.monthly.current ?? []));
    return { verdict, ...spendOf(own), heldUsd };
  });
}

export function spendOf(workloads: readonly ReportWorkload[]): WorkloadsSpend {
  const spends = workloads.map(({ monthly }) => monthly.current).filter((usd) => usd !== null);
  return {
    workloads: workloads.length,
    requests: workloads.reduce((sum, { requests }) => sum + requests, 0),
    uncountedBatches: workloads.reduce((sum, { uncountedBatches = 0 }) => sum + uncountedBatches, 0),
    unsized: workloads.filter((one) => rowsOrRequests(one) === 0 && one.monthly.current === null).length,
    usd: sumUsd(spends),
    unknown: workloads.length - spends.length,
    estimated: workloads.some(isEstimate),
    roundedAway: roundedAwayNow(workloads),
  };
}

/** USD a month that the log has for workloads whose spend is partly known: the total less the classes. */
export function spendKnownInPart(report: Report): number {
  return sumUsd([report.totals.monthlyCurrent, ...spendByClass(report).map((entry) => -entry.usd)]);
}
