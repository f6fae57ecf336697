import { numberOrNull, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';
import { CALLS_PER_TRACE, CHAINED_MS, LONGEST_THINK_MS, VISIT_PAUSE_MS } from './question';

/** Requests looked at per workload, in whole sessions: enough for shares and medians of any log. */
const SAMPLE = 5_000;

export const sessionsInDuckdb: DuckdbAnswer<'sessionShape'> = {
  answer: async (keyed) => {
    const slots = await keyed.slots();
    const sampled = (id: string) => `coalesce(hash(${id}) % 1024 < keep AND ${id} IS NOT NULL, false)`;
    const rows = await keyed.rows(
      `WITH sizes AS (SELECT w, ceil(1024 * least(1, ${SAMPLE} / sum(starts))) AS keep FROM ${slots} GROUP BY w),
     sampled AS (
       SELECT w, session_id, trace_id, end_user, epoch_ms(started_at) AS start, whole_input, epoch_ms(started_at) + latency_ms AS finish,
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
       SELECT w, (whose, count(*) FILTER (begins) OVER (PARTITION BY w, whose ORDER BY start)) AS session, start, whole_input, finish FROM apart),
     steps AS (
       SELECT w, session, start, row_number() OVER calls_of = 1 AS first,
         start - lag(finish) OVER calls_of AS gap, coalesce(whole_input > lag(whole_input) OVER calls_of, false) AS grows
       FROM calls WINDOW calls_of AS (PARTITION BY w, session ORDER BY start, finish)),
     marked AS (SELECT *, coalesce(gap BETWEEN -50 AND ${CHAINED_MS}, false) AS chained FROM steps),
     linked AS (
       SELECT *, count(*) FILTER (NOT (chained AND grows)) OVER (PARTITION BY w, session ORDER BY start, NOT first) AS chain FROM marked),
     depths AS (SELECT w, session, max(calls) AS depth FROM (SELECT w, session, chain, count(*) AS calls FROM linked GROUP BY ALL) GROUP BY ALL),
     sessions AS (SELECT w, session, count(*) AS calls FROM calls GROUP BY ALL),
     by_session AS (
       SELECT w, count(*) AS sessions, median(calls) AS median_calls, median(depth) AS median_depth, max(depth) AS max_depth
       FROM sessions JOIN depths USING (w, session) GROUP BY w)
     SELECT w, any_value(sessions) AS sessions, any_value(median_calls) AS median_calls, any_value(median_depth) AS median_depth,
       any_value(max_depth) AS max_depth, count(*) FILTER (NOT first) AS steps, count(gap) AS timed,
       count(*) FILTER (grows) AS growing, count(*) FILTER (chained) AS chained,
       count(*) FILTER (gap > ${CHAINED_MS} AND gap < ${LONGEST_THINK_MS}) AS thought,
       median(gap) FILTER (gap > ${CHAINED_MS} AND gap < ${LONGEST_THINK_MS}) AS think_ms
     FROM marked JOIN by_session USING (w) GROUP BY w`,
    );
    return new Map(
      rows.map((row) => {
        const steps = toCount(row.steps);
        const timed = toCount(row.timed);
        return [
          workloadHash(row),
          {
            sessionShape: {
              sessions: toCount(row.sessions),
              steps,
              medianCalls: toCount(row.median_calls),
              growingShare: steps > 0 ? toCount(row.growing) / steps : null,
              chainedShare: timed > 0 ? toCount(row.chained) / timed : null,
              thinkShare: timed > 0 ? toCount(row.thought) / timed : null,
              medianThinkMs: numberOrNull(row.think_ms),
              medianDepth: timed > 0 ? numberOrNull(row.median_depth) : null,
              maxDepth: timed > 0 ? numberOrNull(row.max_depth) : null,
            },
          },
        ];
      }),
    );
  },
};
