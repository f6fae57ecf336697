import { type Row, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';

export const askedForInDuckdb: DuckdbAnswer<'structured' | 'severalTurns'> = {
  sums: {
    structured_known: 'count(output_format)',
    structured_yes: "count(*) FILTER (output_format <> 'text')",
    turns_known: 'count(user_turns)',
    turns_yes: 'count(*) FILTER (user_turns > 1)',
  },
  answer: async (keyed) =>
    new Map(
      (await keyed.sums()).map((row) => [
        workloadHash(row),
        { structured: shareIn(row, 'structured'), severalTurns: shareIn(row, 'turns') },
      ]),
    ),
};

function shareIn(row: Row, name: 'structured' | 'turns'): { known: number; yes: number } | null {
  const known = toCount(row[`${name}_known`]);
  return known > 0 ? { known, yes: toCount(row[`${name}_yes`]) } : null;
}
