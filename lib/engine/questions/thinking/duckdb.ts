import { toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';

const TOLD = 'NOT is_sum AND reasoning_tokens IS NOT NULL';

export const thinkingInDuckdb: DuckdbAnswer<'thinking'> = {
  sums: {
    reasoning_told: `count(*) FILTER (${TOLD})`,
    output_told: `coalesce(sum(whole_output) FILTER (${TOLD}), 0)`,
    output_thought: `coalesce(sum(whole_output) FILTER (${TOLD} AND reasoning_tokens > 0), 0)`,
  },
  answer: async (keyed) =>
    new Map(
      (await keyed.sums())
        .filter((row) => toCount(row.reasoning_told) > 0)
        .map((row) => [
          workloadHash(row),
          { thinking: { known: toCount(row.output_told), thought: toCount(row.output_thought) } },
        ]),
    ),
};
