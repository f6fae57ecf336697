import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { NetRange } from '../../cost/net/range';
import type { OverheadUsd } from '../../cost/overheads/overheads';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Offer } from '../../pricing/lookup/offers';
import { needsClient, type Way } from '../../pricing/lookup/way';
import type { Finding } from '../../workloads/finding';

/** A way in which a workload could run, priced. USD a month; null is unknown. */
export type PricedWay = {
  offer: Offer;
  /** What stops it. Empty where the workload may run this way. */
  blockers: readonly Finding[];
  bill: number | null;
  overhead: OverheadUsd | null;
  net: NetRange | null;
  /** The share of runs whose answers come after their deadline. */
  missed: number;
  /** USD once for this workload, and for the client that it shares with the others of its provider and way. */
  oneOff: number;
  client: number;
  input: WorkloadInput;
  /** Absent where the prices of today are those of the log, or unknown. */
  today?: MoneyToday;
};

/** A way at the prices of today, USD a month: both bills, and what it saves. */
export type MoneyToday = { sync: number; bill: number; net: NetRange; input: WorkloadInput };

/** A way whose net is known. */
export type KnownWay = PricedWay & { net: NetRange };

/** What a way saves by the prices of the log or of today, USD a month: the less of both, because a move is made at prices that follow it. */
export function surelySaves({ net, today }: Pick<KnownWay, 'net' | 'today'>): number {
  return Math.min(net.median, today?.net.median ?? net.median);
}

/** The cost of moving one workload by this way once its client is there, in USD. */
export function ownCost(way: Way, { migrationOneOffUsd, parameterOneOffUsd }: Assumptions) {
  const changesParameter = way === 'flex' || way === 'standard';
  return changesParameter ? parameterOneOffUsd : migrationOneOffUsd;
}

const NOTHING = { low: 0, base: 0, high: 0 };

/** The cost of the client that all workloads of one provider and way share, in USD. */
export function clientCost(way: Way, { clientOneOffUsd }: Assumptions) {
  return needsClient(way) ? clientOneOffUsd : NOTHING;
}
