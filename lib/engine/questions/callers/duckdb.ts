import { textOrNull, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';
import { namesUsers } from '../../keyed/names-users';
import type { CallerField } from './question';

/** Of fewer applications one more or less is chance, and the log can't say how usual it is to name users. */
const FEW_APPLICATIONS = 20;

export const callersInDuckdb: DuckdbAnswer<CallerField> = {
  sums: {
    with_user: 'count(end_user)',
    with_session: 'count(session_id)',
    with_key: 'count(own_key_name)',
    with_prompt: 'count(prompt_hash)',
    with_address: 'count(client_address)',
  },
  values: {
    end_users: 'end_user',
    sessions: 'session_id',
    keys: 'own_key_name',
    prompts: 'prompt_hash',
    addresses: 'client_address',
  },
  answer: async (keyed) => {
    const rows = await keyed.sums();
    const naming = keyed.log?.namesUsers ?? namesUsers(rows);
    const share = [...naming.values()].filter((names) => names).length / naming.size;
    const hasUsers = share > 0;
    const isUsual = (application: string) => naming.size < FEW_APPLICATIONS || naming.get(application) === true;
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
            usersElsewhere: !hasUsers ? null : isUsual(textOrNull(row.application) ?? '') ? 1 : share,
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
