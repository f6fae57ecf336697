import { sumUsd } from '../../cost/money';
import type { Verdict } from '../../latency/latency-class';
import { isHeld } from '../held';
import type { Report } from '../report';
import { VERDICT_ORDER } from '../words/verdict/verdict-words';
import { isEstimate } from './is-estimate';
import { roundedAwayNow } from './rounded-away';

export type ClassSpend = {
  verdict: Verdict;
  workloads: number;
  requests: number;
  /** Batches of an unknown number of requests, which are not in `requests`. */
  uncountedBatches: number;
  /** USD a month of the workloads whose spend is fully known, and how many are left out. */
  usd: number;
  unknown: number;
  /** USD a month in it of workloads whose class is too weak for money. */
  heldUsd: number;
  /** Whether some of it is an estimate from the tokens of other requests. */
  estimated: boolean;
  /** Bills in it that are not zero and round to it. */
  roundedAway: number;
};

/** Workloads, requests and monthly USD per latency class, in the order of the screens; empty classes are kept. */
export function spendByClass(report: Report): ClassSpend[] {
  return VERDICT_ORDER.map((verdict) => {
    const own = report.workloads.filter((workload) => workload.latencyClass === verdict);
    const spends = own.map((workload) => workload.monthly.current).filter((usd) => usd !== null);
    return {
      verdict,
      workloads: own.length,
      requests: own.reduce((sum, workload) => sum + workload.requests, 0),
      uncountedBatches: own.reduce((sum, { uncountedBatches = 0 }) => sum + uncountedBatches, 0),
      usd: sumUsd(spends),
      unknown: own.length - spends.length,
      heldUsd: sumUsd(own.filter(isHeld).flatMap((workload) => workload.monthly.current ?? [])),
      estimated: own.some(isEstimate),
      roundedAway: roundedAwayNow(own),
    };
  });
}

/** USD a month that the log has for workloads whose spend is partly known: the total less the classes. */
export function spendKnownInPart(report: Report): number {
  return sumUsd([report.totals.monthlyCurrent, ...spendByClass(report).map((entry) => -entry.usd)]);
}
