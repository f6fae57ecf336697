import { toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';

export const callersInDuckdb: DuckdbAnswer<'endUsers' | 'sessions' | 'doubted' | 'keys' | 'prompts' | 'addresses'> = {
  sums: {
    with_user: 'count(end_user)',
    end_users: 'approx_count_distinct(end_user)',
    with_session: 'count(session_id)',
    sessions: 'approx_count_distinct(session_id)',
    with_key: 'count(own_key_name)',
    keys: 'approx_count_distinct(own_key_name)',
    with_prompt: 'count(prompt_hash)',
    prompts: 'approx_count_distinct(prompt_hash)',
    with_address: 'count(client_address)',
    addresses: 'approx_count_distinct(client_address)',
  },
  answer: async (keyed) => {
    const rows = await keyed.sums();
    const hasUsers = keyed.log?.hasUsers ?? rows.some((row) => toCount(row.with_user) > 0);
    const hasSessions = keyed.log?.hasSessions ?? rows.some((row) => toCount(row.with_session) > 0);
    return new Map(
      rows.map((row) => {
        const known = toCount(row.with_prompt);
        const doubted = keyed.doubtsOf(row);
        return [
          workloadHash(row),
          {
            endUsers: hasUsers && !doubted?.endUsers ? toCount(row.end_users) : null,
            sessions: hasSessions && !doubted?.sessions ? toCount(row.sessions) : null,
            doubted,
            keys: toCount(row.with_key) > 0 ? toCount(row.keys) : null,
            addresses: toCount(row.with_address) > 0 ? toCount(row.addresses) : null,
            prompts: known > 0 ? { known, distinct: Math.min(known, toCount(row.prompts)) } : null,
          },
        ];
      }),
    );
  },
};
