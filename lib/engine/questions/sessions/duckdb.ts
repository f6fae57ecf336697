import type { FollowUps } from '../../../workloads/profile/follow-ups';
import type { SessionShape } from '../../../workloads/profile/session-shape';
import { numberOrNull, type Row, toCount } from '../../duckdb/session';
import { countWhere } from '../../duckdb/sql-text';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import { CALLS_PER_TRACE, CHAINED_MS, LONGEST_THINK_MS, VISIT_PAUSE_MS } from './question';

/** Requests looked at per workload, in whole sessions: enough for shares and medians of any log. */
const SAMPLE = 5_000;
/** Clocks that write start and end may differ by this. */
const CLOCK_MS = 50;

export const sessionsInDuckdb: DuckdbAnswer<'sessionShape' | 'followUps'> = {
  sums: {
    with_earlier: 'count(earlier_answers) FILTER (NOT is_sum)',
    goes_on: 'count(*) FILTER (earlier_answers > 0 AND NOT is_sum)',
    of_some_session:
      'count(*) FILTER (started_at IS NOT NULL AND coalesce(session_id, trace_id, end_user) IS NOT NULL)',
  },
  answer: async (keyed) => {
    const rows = (await keyed.some('of_some_session')) ? await shapesIn(keyed) : [];
    const shapes = new Map(rows.map((row) => [workloadHash(row), row]));
    const sums = await keyed.sums();
    return new Map(
      sums.map((sum) => {
        const w = workloadHash(sum);
        const row = shapes.get(w);
        const answer = { sessionShape: row === undefined ? null : shapeOf(row), followUps: followUpsOf(sum, row) };
        return [w, answer];
      }),
    );
  },
};

/** What the calls inside the sessions of each workload are like. */
async function shapesIn(keyed: Keyed): Promise<Row[]> {
  const slots = await keyed.slots();
  const sampled = (id: string) => `coalesce(hash(${id}) % 1024 < keep AND ${id} IS NOT NULL, false)`;
  return keyed.rows(
    `WITH sizes AS (SELECT w, ceil(1024 * least(1, ${SAMPLE} / sum(starts))) AS keep FROM ${slots} GROUP BY w),
     sampled AS (
       SELECT w, session_id, trace_id, end_user, epoch_ms(started_at) AS start, whole_input, finish_reason, epoch_ms(started_at) + latency_ms AS finish,
         ${sampled('coalesce(session_id, trace_id)')} AS in_traces, ${sampled('coalesce(session_id, end_user)')} AS in_visits
       FROM ${keyed.requests} JOIN sizes USING (w) WHERE started_at IS NOT NULL AND (in_traces OR in_visits)),
     traced AS (
       SELECT w, count(session_id) > 0 OR count(trace_id) >= ${CALLS_PER_TRACE} * count(DISTINCT trace_id) OR count(end_user) = 0 AS by_trace
       FROM sampled WHERE in_traces GROUP BY w),
     apart AS (
       SELECT *, CASE WHEN by_trace THEN coalesce(session_id, trace_id) ELSE coalesce(session_id, end_user) END AS whose,
         NOT by_trace AND session_id IS NULL AND start - lag(start) OVER (PARTITION BY w, end_user ORDER BY start) > ${VISIT_PAUSE_MS} AS begins
       FROM (SELECT * EXCLUDE (by_trace), coalesce(by_trace, false) AS by_trace FROM sampled LEFT JOIN traced USING (w))
       WHERE CASE WHEN by_trace THEN in_traces ELSE in_visits END),
     calls AS (
       SELECT w, (whose, ${countWhere('begins')} OVER (PARTITION BY w, whose ORDER BY start)) AS session, start, whole_input, finish, finish_reason FROM apart),
     steps AS (
       SELECT w, session, start, row_number() OVER calls_of = 1 AS first,
         start - lag(finish) OVER calls_of AS gap, coalesce(whole_input > lag(whole_input) OVER calls_of, false) AS grows, lag(finish_reason) OVER calls_of AS ended
       FROM calls WINDOW calls_of AS (PARTITION BY w, session ORDER BY start, finish)),
     marked AS (SELECT *, coalesce(gap BETWEEN -${CLOCK_MS} AND ${CHAINED_MS}, false) AS chained FROM steps),
     linked AS (
       SELECT *, ${countWhere('NOT (chained AND grows)')} OVER (PARTITION BY w, session ORDER BY start, NOT first) AS chain FROM marked),
     depths AS (SELECT w, session, max(calls) AS depth FROM (SELECT w, session, chain, count(*) AS calls FROM linked GROUP BY ALL) GROUP BY ALL),
     sessions AS (SELECT w, session, count(*) AS calls FROM calls GROUP BY ALL),
     by_session AS (
       SELECT w, count(*) AS sessions, median(calls) AS median_calls, median(depth) AS median_depth, max(depth) AS max_depth
       FROM sessions JOIN depths USING (w, session) GROUP BY w)
     SELECT w, any_value(sessions) AS sessions, any_value(median_calls) AS median_calls, any_value(median_depth) AS median_depth,
       any_value(max_depth) AS max_depth, count(*) FILTER (NOT first) AS steps, count(gap) AS timed,
       count(*) FILTER (grows) AS growing, count(*) FILTER (chained) AS chained,
       count(*) FILTER (gap > ${CHAINED_MS} AND gap < ${LONGEST_THINK_MS}) AS thought,
       count(*) FILTER (gap < -${CLOCK_MS}) AS overlapping, count(ended) AS ended, count(*) FILTER (ended = 'tool') AS after_tools,
       median(gap) FILTER (gap > ${CHAINED_MS} AND gap < ${LONGEST_THINK_MS}) AS think_ms
     FROM marked JOIN by_session USING (w) GROUP BY w`,
  );
}

function shapeOf(row: Row): SessionShape {
  const steps = toCount(row.steps);
  const timed = toCount(row.timed);
  return {
    sessions: toCount(row.sessions),
    steps,
    medianCalls: toCount(row.median_calls),
    growingShare: steps > 0 ? toCount(row.growing) / steps : null,
    chainedShare: timed > 0 ? toCount(row.chained) / timed : null,
    thinkShare: timed > 0 ? toCount(row.thought) / timed : null,
    medianThinkMs: numberOrNull(row.think_ms),
    medianDepth: timed > 0 ? numberOrNull(row.median_depth) : null,
    maxDepth: timed > 0 ? numberOrNull(row.max_depth) : null,
  };
}

/** Null where nothing in the log says whether its calls use earlier answers. */
function followUpsOf(sum: Row, shape: Row = {}): FollowUps | null {
  const known = toCount(sum.with_earlier ?? 0);
  const timed = toCount(shape.timed ?? 0);
  const ended = toCount(shape.ended ?? 0);
  if (known + timed + ended === 0) return null;
  return {
    known,
    yes: toCount(sum.goes_on ?? 0),
    overlapShare: timed > 0 ? toCount(shape.overlapping ?? 0) / timed : null,
    afterToolShare: ended > 0 ? toCount(shape.after_tools ?? 0) / ended : null,
  };
}
