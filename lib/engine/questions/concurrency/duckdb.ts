import { measureEach } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';
import { sampleOf } from '../../keyed/sample';
import { concurrencyOf } from './concurrency-of';

/** Requests looked at per workload, in whole hours. */
const SAMPLE = 5_000;

export const concurrencyInDuckdb: DuckdbAnswer<'concurrency'> = {
  sums: { with_finish: 'count(*) FILTER (started_at IS NOT NULL AND latency_ms > 0)' },
  answer: async (keyed) => {
    if (!(await keyed.some('with_finish'))) return new Map();
    const { source, keeps } = await sampleOf(keyed, SAMPLE);
    // Of calls that start at the same moment the longest is first, so that the same log has the same rows each time.
    const measured = await measureEach(
      keyed,
      `WITH calls AS (
         SELECT w, epoch_ms(started_at)::DOUBLE AS start, epoch_ms(started_at) + latency_ms AS finish, whole_input::DOUBLE AS input, whole_output::DOUBLE AS output
         FROM ${source} WHERE started_at IS NOT NULL AND latency_ms > 0 AND ${keeps('epoch_ms(started_at) // 3600000')})
       SELECT w, start AS moment, 1 AS step, input, output FROM calls UNION ALL SELECT w, finish, -1, input, output FROM calls
       ORDER BY w, moment, step, input DESC, output`,
      () => {
        const { add, result } = concurrencyOf();
        return {
          add: ([moment, step, input, output]) =>
            add({
              moment: Number(moment),
              step: Number(step),
              input: input as number | null,
              output: output as number | null,
            }),
          result,
        };
      },
    );
    return new Map([...measured].map(([w, concurrency]) => [w, { concurrency }]));
  },
};
