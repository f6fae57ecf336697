import { type Assumptions, baseValues } from '../../cost/assumptions/assumptions';
import { wayCost } from '../../cost/net/workload-cost';
import { missedShare } from '../../cost/overheads/missed-deadlines';
import { inputInWay, inputToday } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Verdict } from '../../latency/latency-class';
import type { Offer } from '../../pricing/lookup/offers';
import type { Way } from '../../pricing/lookup/way';
import { WAY_WORDS } from '../../reports/words/way-words';
import { formatHours } from '../../wording/hours';
import type { Finding } from '../../workloads/finding';
import { plausibleSaving } from '../prices/plausible-saving';
import { clientCost, type MoneyToday, ownCost, type PricedWay } from './priced-way';

export type Waiting = { verdict: Verdict; deadlineHours: number | null };

/**
 * Every other way to run a workload, priced in USD a month. `blockersOf` says what stops a way apart from time. `paidAtMost` is
 * USD a month paid now, null if unknown.
 */
export function priceWays(
  input: WorkloadInput,
  offers: readonly Offer[],
  waiting: Waiting,
  blockersOf: (offer: Offer) => readonly Finding[],
  { paidAtMost, onCheaperTier }: { paidAtMost: number | null; onCheaperTier: boolean },
  assumptions: Assumptions,
): PricedWay[] {
  return offers.map((offer) => {
    const inWay = inputInWay(input, offer);
    const { cost, blockers } = plausibleSaving(wayCost(inWay, assumptions), paidAtMost, onCheaperTier);
    const today = cost.net === null ? null : moneyToday(inWay, offer, assumptions);
    return {
      offer,
      blockers: [...blockersOf(offer), ...timeBlockers(offer, waiting), ...blockers],
      bill: cost.batch,
      overhead: cost.overhead,
      net: cost.net,
      missed: missedIn(offer.way, inWay, assumptions),
      oneOff: ownCost(offer.way, assumptions).base,
      client: clientCost(offer.way, assumptions).base,
      input: inWay,
      ...(today === null ? {} : { today }),
    };
  });
}

function moneyToday(inWay: WorkloadInput, { today }: Offer, assumptions: Assumptions): MoneyToday | null {
  if (today === undefined) return null;
  const input = inputToday(inWay, today);
  const { sync, batch, net } = wayCost(input, assumptions);
  return sync === null || batch === null || net === null ? null : { sync, bill: batch, net, input };
}

/** The share of runs after their deadline. Ways other than batch are only open where their window is within it. */
function missedIn(way: Way, input: WorkloadInput, assumptions: Assumptions): number {
  if (way !== 'batch') return 0;
  const { turnaroundMedianHours: median, turnaroundP95Hours: p95 } = baseValues(assumptions, input.provider);
  return missedShare(input, median, p95);
}

/**
 * What stops work from waiting for a way. A deadline that a person gave is the deadline, whatever the class. Without one,
 * near-real-time work waits no longer than minutes, and scheduled and undecided work as long as it takes.
 */
export function timeBlockers(offer: Pick<Offer, 'way' | 'windowHours'>, waiting: Waiting): Finding[] {
  if (isInTime(offer, waiting)) return [];
  const { way, windowHours } = offer;
  const { verdict, deadlineHours } = waiting;
  const takes = `${WAY_WORDS[way].subject} takes ${windowHours === null ? 'an unknown time' : `up to ${formatHours(windowHours)}`}.`;
  if (verdict === 'real-time') return [{ code: 'somebody-waits', says: `Somebody waits for its answers. ${takes}` }];
  return deadlineHours === null
    ? [{ code: 'needed-within-minutes', says: `Its answers are needed within minutes. ${takes}` }]
    : [{ code: 'deadline-under-window', says: `Its deadline is ${formatHours(deadlineHours)}. ${takes}` }];
}

/** Whether work may wait for a way. It is asked of thousands for each move of a slider, so it makes no sentence. */
export function isInTime({ windowHours }: Pick<Offer, 'windowHours'>, { verdict, deadlineHours }: Waiting): boolean {
  if (windowHours === 0) return true;
  if (verdict === 'real-time') return false;
  if (deadlineHours !== null) return windowHours === null || deadlineHours >= windowHours;
  return verdict !== 'near-real-time';
}
