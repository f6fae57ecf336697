import { percent } from '../wording/percent';
import type { Finding } from '../workloads/finding';
import type { WorkloadProfile } from '../workloads/profile/profile';
import { MIN_SESSIONS, toolLoopDepth } from './tool-loop';

/** A call and its follow-up have two windows. From three calls on, a chain has nothing of batch but its wait. */
const CHAIN_FROM = 3;
/** Of a chain of three calls, two use an earlier answer. */
const USES_FROM = 0.65;
const MIN_KNOWN = 30;
/** Of calls in any order, half are longer than the one before. Agents cut their history short now and then. */
const GROWING_FROM = 0.9;
const LONG_CHAIN = 10;
/** Calls that begin before the last one has ended can't use its answer: they are sent side by side, shortest first. */
const SIDE_BY_SIDE = 0.1;
const TURNS_GROW = 0.7;
/**
 * Of calls without sessions, those in rows of five and more that grow by the whole call before. Conversations of a few turns have a third of
 * theirs in such rows, and calls in any order hardly any (the half of the audits of `npm run evaluate` that may be tuned on).
 */
const IN_ROWS_FROM = 0.6;
/** Of sequences of two steps, half of the calls go on from another at most. Of generated lists none had a seventh. */
const GOES_ON_FROM = 0.55;

/** Why the calls of a workload depend on each other, for people, and how many do in a chain; null where that is unknown. */
type Chain = { calls: number | null; says: string };

/**
 * The chains in which each call uses the answer of an earlier one, whatever the pause between them. Null where the log does not show
 * any. Without sessions, traces and request bodies, they show by the lengths of calls alone.
 */
function chainOf(profile: WorkloadProfile): Chain | null {
  return tellableChainOf(profile) ?? mixedChainsOf(profile);
}

/** Chains whose calls can be told from those of others: the log marks them, or they run one at a time. */
function tellableChainOf(profile: WorkloadProfile): Chain | null {
  const { followUps, sessionShape: shape } = profile;
  const depth = toolLoopDepth(profile);
  if (depth !== null) {
    return { calls: depth, says: `Its calls come in chains of ${depth}, and each uses the previous answer.` };
  }
  const uses = followUps === null || followUps.known < MIN_KNOWN ? 0 : followUps.yes / followUps.known;
  if (uses >= USES_FROM) {
    return { calls: null, says: `${percent(uses)} of its requests use the result of a tool or a previous response.` };
  }
  if (shape === null) return rowsOf(profile);
  if (shape.sessions < MIN_SESSIONS || shape.medianCalls < CHAIN_FROM) return null;
  if ((followUps?.overlapShare ?? 0) > SIDE_BY_SIDE) return null;
  const { medianCalls: calls } = shape;
  const grows = shape.growingShare ?? 0;
  const afterTools = followUps?.afterToolShare ?? 0;
  if (afterTools >= USES_FROM && grows >= TURNS_GROW) {
    return { calls, says: `${percent(afterTools)} of the steps in a session follow an answer that called a tool.` };
  }
  if (calls < LONG_CHAIN || grows < GROWING_FROM) return null;
  return { calls, says: `Its sessions have ${calls} calls, and the input grows in ${percent(grows)} of the steps.` };
}

/** Chains that the log does not mark, by rows of calls that grow. */
function rowsOf(profile: WorkloadProfile): Chain | null {
  const share = shareInGrowingRows(profile);
  if (share === null) return null;
  const says = `${percent(share)} of its requests come in rows of five or more, in which each waits for the one before and sends all of it again.`;
  return { calls: null, says };
}

/** Several chains at once that the log does not mark, by calls that hold an earlier one. */
function mixedChainsOf(profile: WorkloadProfile): Chain | null {
  const share = shareThatGoesOn(profile);
  if (share === null) return null;
  const says = `At least ${percent(share)} of its requests send again all of an earlier one and its answer, as the steps of several agents do.`;
  return { calls: null, says };
}

/**
 * The share of the requests that go on from another, where most do and no sessions of several calls would say the same. Else null. Traces of
 * single calls are sessions of one, and say nothing of chains.
 */
export function shareThatGoesOn({ sessionShape, concurrency }: WorkloadProfile): number | null {
  const share = concurrency?.goesOnShare ?? 0;
  return (sessionShape?.medianCalls ?? 1) > 1 || share < GOES_ON_FROM ? null : share;
}

/** The share of the requests in rows of calls that grow, where most are and the log has no sessions, which would say the same. Else null. */
export function shareInGrowingRows({ sessionShape, concurrency }: WorkloadProfile): number | null {
  const growing = concurrency?.growing;
  if (sessionShape !== null || growing === undefined) return null;
  return growing.rows < MIN_SESSIONS || growing.share < IN_ROWS_FROM ? null : growing.share;
}

/** Whether its calls use the answers of earlier ones. False where the log can't say. */
export function isChained(profile: WorkloadProfile): boolean {
  return chainOf(profile) !== null;
}

/** Whether it is also seen which call goes on from which, and so that pauses are those between two steps. */
export function isTellablyChained(profile: WorkloadProfile): boolean {
  return tellableChainOf(profile) !== null;
}

/** What in the calls of a workload prevents a batch call by call. */
export function shapeBlockers(profile: WorkloadProfile): Finding[] {
  const chain = chainOf(profile);
  if (chain === null) return [];
  const windows =
    chain.calls === null
      ? 'In batch, each of these would wait for another batch window.'
      : `In batch, one chain would take ${chain.calls} batch windows.`;
  return [{ code: 'dependent-calls', says: `${chain.says} ${windows}` }];
}
