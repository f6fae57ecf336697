import type { LatencyClass, Verdict } from '../../../lib/latency/latency-class';

/**
 * What one use has in one workload of an audit, with what was said of that workload. A use may be spread over several workloads, and a
 * workload may hold several uses. USD a month.
 */
export type Stake = {
  archetype: string;
  use: string;
  truth: LatencyClass;
  callByCall: boolean;
  once: boolean;
  usd: number;
  requests: number;
  latencyClass: Verdict;
  pRealTime: number;
  /** How it was recommended to run; null where nothing was. `slow`: longer than minutes. `oneByOne`: each call has its own request in a file. */
  moved: { slow: boolean; oneByOne: boolean } | null;
  /** Who knew the truth would have moved it. */
  movable: boolean;
  /** Its money stands in the monthly figures. */
  monthly: boolean;
};

/** A share with its two sums; null where there is nothing to have a share of. */
export type Share = { part: number; whole: number; share: number | null };

type Of = (stake: Stake) => boolean;
type Amount = (stake: Stake) => number;
const usdOf: Amount = ({ usd }) => usd;

function share(stakes: readonly Stake[], part: Of, whole: Of, amount: Amount = usdOf): Share {
  const sum = (of: Of) => stakes.filter(of).reduce((total, stake) => total + amount(stake), 0);
  const [some, all] = [sum((stake) => whole(stake) && part(stake)), sum(whole)];
  return { part: some, whole: all, share: all === 0 ? null : some / all };
}

const waits: Of = ({ truth }) => truth === 'real-time';
const isMoved: Of = ({ moved }) => moved !== null;
const isMovable: Of = ({ movable, once }) => movable && !once;

/** What somebody waits for and was recommended to run another way, in mixtures as well. */
export const harmInUsd = (stakes: readonly Stake[]): Share => share(stakes, isMoved, waits);
export const harmInRequests = (stakes: readonly Stake[]): Share =>
  share(stakes, isMoved, waits, ({ requests }) => requests);

/** What is needed within minutes and was recommended for a way that takes longer. */
export const tooSlow = (stakes: readonly Stake[]): Share =>
  share(
    stakes,
    ({ moved }) => moved?.slow === true,
    ({ truth }) => truth === 'near-real-time',
  );

/** Of what could move each month, what was recommended. */
export const found = (stakes: readonly Stake[]): Share => share(stakes, isMoved, isMovable);

/** Of what was recommended, what can't be done: calls that need each other's answers, in a file of calls. */
export const useless = (stakes: readonly Stake[]): Share =>
  share(stakes, ({ callByCall, moved }) => !callByCall && moved?.oneByOne === true, isMoved);

/** Of what happened once, what stands in the monthly figures. */
export const onceAsMonthly = (stakes: readonly Stake[]): Share =>
  share(
    stakes,
    ({ monthly }) => monthly,
    ({ once }) => once,
  );

/** Of what happens each month, what does not stand in the monthly figures, because it is taken for something that happened once. */
export const monthsAsOnce = (stakes: readonly Stake[]): Share =>
  share(
    stakes,
    ({ monthly }) => !monthly,
    ({ once }) => !once,
  );

/** How often work was real-time where its probability was said to be between two bounds, counted by uses. */
export type ProtectionBin = { from: number; to: number; uses: number; said: number; was: number };
const BOUNDS = [0, 0.01, 0.05, 0.2, 0.5, 1.000_001];

/** Calibration where it protects: the low probabilities of real-time are those by which work is moved. */
export function protection(claims: readonly { pRealTime: number; truth: Verdict }[]): ProtectionBin[] {
  return BOUNDS.slice(1).flatMap((to, index): ProtectionBin[] => {
    const from = BOUNDS[index] ?? 0;
    const inside = claims.filter(({ pRealTime }) => pRealTime >= from && pRealTime < to);
    if (inside.length === 0) return [];
    const said = inside.reduce((sum, { pRealTime }) => sum + pRealTime, 0) / inside.length;
    const was = inside.filter(({ truth }) => truth === 'real-time').length / inside.length;
    return [{ from, to: Math.min(to, 1), uses: inside.length, said, was }];
  });
}
