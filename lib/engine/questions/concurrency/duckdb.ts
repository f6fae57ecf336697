import { toCount } from '../../duckdb/session';
import { countWhere } from '../../duckdb/sql-text';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';
import { FAN_CALLS, FAN_MS, HANDOVER_DAY, HANDOVER_MS, IDLE_MS, LONG_ROW, ROW_PAUSE_MS } from './question';

/** Requests looked at per workload, in whole hours. */
const SAMPLE = 5_000;

export const concurrencyInDuckdb: DuckdbAnswer<'concurrency'> = {
  sums: { with_finish: 'count(*) FILTER (started_at IS NOT NULL AND latency_ms > 0)' },
  answer: async (keyed) => {
    if (!(await keyed.some('with_finish'))) return new Map();
    const slots = await keyed.slots();
    const levels = await keyed.table(
      `WITH sizes AS (SELECT w, ceil(1024 * least(1, ${SAMPLE} / sum(starts))) AS keep FROM ${slots} GROUP BY w),
     calls AS (
       SELECT w, epoch_ms(started_at)::DOUBLE AS start, epoch_ms(started_at) + latency_ms AS finish, whole_input, whole_output FROM ${keyed.requests} JOIN sizes USING (w)
       WHERE started_at IS NOT NULL AND latency_ms > 0 AND hash(epoch_ms(started_at) // 3600000) % 1024 < keep),
     events AS (SELECT w, start AS moment, 1 AS step, whole_input, whole_output FROM calls UNION ALL SELECT w, finish, -1, NULL, NULL FROM calls)
     SELECT w, moment, step, whole_input, whole_output, sum(step) OVER by_time AS level, lead(moment) OVER (PARTITION BY w ORDER BY moment, step) - moment AS lasts,
       moment - max(CASE WHEN step = -1 THEN moment END) OVER by_time AS since_end
     FROM events WINDOW by_time AS (PARTITION BY w ORDER BY moment, step ROWS UNBOUNDED PRECEDING)`,
    );
    const rows = await keyed.rows(
      `WITH times AS (SELECT w, level, sum(lasts) AS time FROM ${levels} WHERE level > 0 GROUP BY ALL),
     busiest AS (SELECT w, arg_max(level, time) AS commonest, max(time) / nullif(sum(time), 0) AS commonest_share, max(level) AS most FROM times GROUP BY w),
     handovers AS (SELECT w, count(*) FILTER (step = 1) AS calls, count(*) FILTER (step = 1 AND since_end <= ${HANDOVER_MS}) / calls AS handed,
       least(1, count(*) FILTER (step = -1) * ${HANDOVER_MS} / nullif(sum(least(lasts, ${IDLE_MS})), 0)) AS chance FROM ${levels} GROUP BY w),
     starts AS (
       SELECT w, moment, coalesce(since_end <= ${HANDOVER_MS}, false) AS handed,
         coalesce(level = 1 AND since_end <= ${ROW_PAUSE_MS} AND whole_input > lag(whole_input) OVER by_start
           AND whole_input >= lag(whole_input + whole_output) OVER by_start, false) AS grows
       FROM ${levels} WHERE step = 1 WINDOW by_start AS (PARTITION BY w ORDER BY moment)),
     days AS (SELECT w, floor(moment / 86400000) AS day, count(*) FILTER (handed) / count(*) AS handed FROM starts GROUP BY ALL),
     on_days AS (SELECT w, count(*) FILTER (handed >= ${HANDOVER_DAY}) / count(*) AS days_share FROM days GROUP BY w),
     linked AS (SELECT w, ${countWhere('NOT handed')} OVER (PARTITION BY w ORDER BY moment ROWS UNBOUNDED PRECEDING) AS chain FROM starts),
     chains AS (SELECT w, count(*) AS calls FROM linked GROUP BY w, chain),
     stepped AS (SELECT w, ${countWhere('NOT grows')} OVER (PARTITION BY w ORDER BY moment ROWS UNBOUNDED PRECEDING) AS place FROM starts),
     in_rows AS (SELECT w, count(*) AS calls FROM stepped GROUP BY w, place),
     grown AS (SELECT w, count(*) FILTER (calls >= ${LONG_ROW}) AS growing_rows, coalesce(sum(calls) FILTER (calls >= ${LONG_ROW}), 0) / sum(calls) AS growing_share FROM in_rows GROUP BY w),
     in_time AS (SELECT w, moment, step, ${countWhere('step = 1 AND level = 1')} OVER (PARTITION BY w ORDER BY moment, step, level ROWS UNBOUNDED PRECEDING) AS busy FROM ${levels}),
     fans AS (SELECT w, count(*) FILTER (step = 1) AS calls FROM in_time GROUP BY w, busy
       HAVING calls >= ${FAN_CALLS} AND max(moment) FILTER (step = 1) <= least(min(moment) FILTER (step = 1) + ${FAN_MS}, min(moment) FILTER (step = -1))),
     fanned AS (SELECT w, count(*) AS fans, median(calls) AS fan_calls, sum(calls) AS fan_starts FROM fans GROUP BY w),
     lengths AS (SELECT w, sum(calls * calls) / sum(calls) AS chain_length FROM chains GROUP BY w)
     SELECT w, commonest, commonest_share, most, greatest(0, (handed - chance) / nullif(1 - chance, 0)) AS handover, chain_length, days_share, growing_rows, growing_share,
       coalesce(fans, 0) AS fans, coalesce(fan_calls, 0) AS fan_calls, coalesce(fan_starts, 0) / calls AS fanned
     FROM busiest JOIN handovers USING (w) JOIN lengths USING (w) JOIN on_days USING (w) JOIN grown USING (w) LEFT JOIN fanned USING (w) WHERE commonest_share IS NOT NULL`,
    );
    return new Map(
      rows.map((row) => [
        workloadHash(row),
        {
          concurrency: {
            commonest: toCount(row.commonest),
            commonestShare: Math.min(1, Number(row.commonest_share)),
            most: toCount(row.most),
            handoverShare: Math.min(1, Number(row.handover ?? 0)),
            handoverChain: Number(row.chain_length),
            handoverDays: Math.min(1, Number(row.days_share)),
            growing: { rows: toCount(row.growing_rows), share: Math.min(1, Number(row.growing_share)) },
            fans: { count: toCount(row.fans), calls: Number(row.fan_calls), share: Math.min(1, Number(row.fanned)) },
          },
        },
      ]),
    );
  },
};
