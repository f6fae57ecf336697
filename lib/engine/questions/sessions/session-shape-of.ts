import { medianOf } from '../../../workloads/median';
import { CHAINED_MS, LONGEST_THINK_MS } from './question';

/** Clocks that write start and end may differ by this. */
const CLOCK_MS = 50;

/** A call of a session: when it started, in ms, and how it follows the one before, unless it is the first. */
export type SessionCall = {
  start: number;
  first: boolean;
  /** From the end before to its start, in ms. */
  gap: number | null;
  /** Whether its input is longer. */
  grows: boolean;
  /** How the answer before ended. */
  ended: string | null;
};

/** What the calls inside the sessions of a workload are like. */
export type CallsInSessions = {
  sessions: number;
  medianCalls: number;
  medianDepth: number;
  maxDepth: number;
  /** The calls that follow another one of their session, and those of them of which the end before is known. */
  steps: number;
  timed: number;
  growing: number;
  chained: number;
  thought: number;
  overlapping: number;
  ended: number;
  afterTools: number;
  medianThinkMs: number | null;
};

/** Measures a workload by the calls of its sessions, one session after the other and each in order. */
export function callsInSessions() {
  const counts = { steps: 0, timed: 0, growing: 0, chained: 0, overlapping: 0, ended: 0, afterTools: 0 };
  const [calls, depths, thinkMs]: [number[], number[], number[]] = [[], [], []];
  let session: ReturnType<typeof depthOf> | null = null;
  const end = () => {
    if (session === null) return;
    const { calls: ofSession, depth } = session.result();
    calls.push(ofSession);
    depths.push(depth);
  };
  return {
    add: ({ start, first, gap, grows, ended }: SessionCall) => {
      if (first || session === null) {
        end();
        session = depthOf();
        return;
      }
      const chained = gap !== null && gap >= -CLOCK_MS && gap <= CHAINED_MS;
      session.add(start, chained && grows);
      counts.steps += 1;
      if (grows) counts.growing += 1;
      if (chained) counts.chained += 1;
      if (ended !== null) counts.ended += 1;
      if (ended === 'tool') counts.afterTools += 1;
      if (gap === null) return;
      counts.timed += 1;
      if (gap < -CLOCK_MS) counts.overlapping += 1;
      if (gap > CHAINED_MS && gap < LONGEST_THINK_MS) thinkMs.push(gap);
    },
    result: (): CallsInSessions => {
      end();
      return {
        ...counts,
        sessions: calls.length,
        medianCalls: medianOf(calls) ?? 0,
        medianDepth: medianOf(depths) ?? 0,
        maxDepth: depths.reduce((most, depth) => Math.max(most, depth), 0),
        thought: thinkMs.length,
        medianThinkMs: medianOf(thinkMs),
      };
    },
  };
}

/**
 * The longest chain of a session, whose first call is counted: calls that go on from the one before. Calls that start at the same moment
 * are of one chain, since their order says nothing.
 */
function depthOf() {
  let calls = 1;
  let depth = 1;
  let chain = 1;
  let moment = { start: Number.NaN, calls: 0, breaks: false };
  const end = () => {
    chain = moment.breaks ? moment.calls : chain + moment.calls;
    depth = Math.max(depth, chain);
  };
  return {
    add: (start: number, goesOn: boolean) => {
      calls += 1;
      if (start !== moment.start) {
        end();
        moment = { start, calls: 0, breaks: false };
      }
      moment.calls += 1;
      moment.breaks ||= !goesOn;
    },
    result: () => {
      end();
      return { calls, depth };
    },
  };
}
