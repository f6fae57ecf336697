import type { FollowUps } from '../../../workloads/profile/follow-ups';
import type { SessionShape } from '../../../workloads/profile/session-shape';
import { type Row, textOrNull, toCount } from '../../duckdb/session';
import { countWhere } from '../../duckdb/sql-text';
import { measureEach, workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { sampleOfIdentities } from '../../keyed/sample';
import { CALLS_PER_TRACE, VISIT_PAUSE_MS } from './question';
import { type CallsInSessions, callsInSessions } from './session-shape-of';

/** Requests looked at per workload, in whole sessions: enough for shares and medians of any log. */
const SAMPLE = 5_000;
/** What names a session, whether traces tell it or users. */
const TRACE = 'coalesce(session_id, trace_id)';
const VISIT = 'coalesce(session_id, end_user)';
/** Calls whose start and end are the same are in an order that tells nothing of them, and is the same each time the log is read. */
const AT_RANDOM = 'hash(whole_input, finish_reason)';
const NO_CALLS: ReadonlyMap<WorkloadHash, CallsInSessions> = new Map();

export const sessionsInDuckdb: DuckdbAnswer<'sessionShape' | 'followUps'> = {
  sums: {
    with_earlier: 'count(earlier_answers) FILTER (NOT is_sum)',
    goes_on: 'count(*) FILTER (earlier_answers > 0 AND NOT is_sum)',
    of_some_session:
      'count(*) FILTER (started_at IS NOT NULL AND coalesce(session_id, trace_id, end_user) IS NOT NULL)',
  },
  answer: async (keyed) => {
    const inSessions = (await keyed.some('of_some_session')) ? await callsIn(keyed) : NO_CALLS;
    const sums = await keyed.sums();
    return new Map(
      sums.map((sum) => {
        const w = workloadHash(sum);
        const calls = inSessions.get(w);
        const answer = {
          sessionShape: calls === undefined ? null : shapeOf(calls),
          followUps: followUpsOf(sum, calls),
        };
        return [w, answer];
      }),
    );
  },
};

/** What the calls inside the sessions of each workload are like. */
async function callsIn(keyed: Keyed): Promise<Map<WorkloadHash, CallsInSessions>> {
  const { source, keeps } = await sampleOfIdentities(keyed, SAMPLE, [TRACE, VISIT]);
  const sampled = (id: string) => `coalesce(${keeps(id)} AND ${id} IS NOT NULL, false)`;
  return measureEach(
    keyed,
    `WITH sampled AS (
       SELECT w, session_id, trace_id, end_user, epoch_ms(started_at) AS start, whole_input, finish_reason, epoch_ms(started_at) + latency_ms AS finish,
         ${sampled(TRACE)} AS in_traces, ${sampled(VISIT)} AS in_visits
       FROM ${source} WHERE started_at IS NOT NULL AND (in_traces OR in_visits)),
     traced AS (
       SELECT w, count(session_id) > 0 OR count(trace_id) >= ${CALLS_PER_TRACE} * count(DISTINCT trace_id) OR count(end_user) = 0 AS by_trace
       FROM sampled WHERE in_traces GROUP BY w),
     apart AS (
       SELECT *, CASE WHEN by_trace THEN ${TRACE} ELSE ${VISIT} END AS whose,
         NOT by_trace AND session_id IS NULL AND start - lag(start) OVER (PARTITION BY w, end_user ORDER BY start) > ${VISIT_PAUSE_MS} AS begins
       FROM (SELECT * EXCLUDE (by_trace), coalesce(by_trace, false) AS by_trace FROM sampled LEFT JOIN traced USING (w))
       WHERE CASE WHEN by_trace THEN in_traces ELSE in_visits END),
     calls AS (
       SELECT w, (whose, ${countWhere('begins')} OVER (PARTITION BY w, whose ORDER BY start)) AS session, start, whole_input, finish, finish_reason FROM apart),
     steps AS (
       SELECT w, session, start, row_number() OVER calls_of = 1 AS first,
         start - lag(finish) OVER calls_of AS gap, coalesce(whole_input > lag(whole_input) OVER calls_of, false) AS grows, lag(finish_reason) OVER calls_of AS ended
       FROM calls WINDOW calls_of AS (PARTITION BY w, session ORDER BY start, finish, ${AT_RANDOM}))
     SELECT w, start::DOUBLE, first, gap, grows, ended FROM steps ORDER BY w, session, start, NOT first`,
    () => {
      const { add, result } = callsInSessions();
      return {
        add: ([start, first, gap, grows, ended]) =>
          add({
            start: Number(start),
            first: first === true,
            gap: gap as number | null,
            grows: grows === true,
            ended: textOrNull(ended),
          }),
        result,
      };
    },
  );
}

function shapeOf(calls: CallsInSessions): SessionShape {
  const { sessions, steps, medianCalls, timed, growing, chained, thought, medianThinkMs, medianDepth, maxDepth } =
    calls;
  return {
    sessions,
    steps,
    medianCalls,
    growingShare: steps > 0 ? growing / steps : null,
    chainedShare: timed > 0 ? chained / timed : null,
    thinkShare: timed > 0 ? thought / timed : null,
    medianThinkMs,
    medianDepth: timed > 0 ? medianDepth : null,
    maxDepth: timed > 0 ? maxDepth : null,
  };
}

/** Null where nothing in the log says whether its calls use earlier answers. */
function followUpsOf(sum: Row, calls: CallsInSessions | undefined): FollowUps | null {
  const known = toCount(sum.with_earlier ?? 0);
  const { timed, ended, overlapping, afterTools } = calls ?? { timed: 0, ended: 0, overlapping: 0, afterTools: 0 };
  if (known + timed + ended === 0) return null;
  return {
    known,
    yes: toCount(sum.goes_on ?? 0),
    overlapShare: timed > 0 ? overlapping / timed : null,
    afterToolShare: ended > 0 ? afterTools / ended : null,
  };
}
