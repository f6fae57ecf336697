import type { Clients, Origins } from '../../../workloads/profile/origin';
import { ORIGINS } from '../../../workloads/profile/origin';
import { type Row, textOrNull, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { MOST_CLIENTS } from './question';

export const originsInDuckdb: DuckdbAnswer<'origins' | 'clients' | 'cancelled'> = {
  sums: {
    with_origin: 'count(origin)',
    with_client: 'count(client)',
    cancelled_known: 'count(cancelled)',
    cancelled_yes: 'count(*) FILTER (cancelled)',
  },
  answer: async (keyed) => {
    const rows = await keyed.sums();
    const says = (name: string) => rows.some((row) => toCount(row[name]) > 0);
    const origins = says('with_origin') ? await readOrigins(keyed) : new Map<WorkloadHash, Origins>();
    const clients = says('with_client') ? await readClients(keyed) : new Map<WorkloadHash, Clients['commonest']>();
    return new Map(
      rows.map((row) => {
        const w = workloadHash(row);
        const commonest = clients.get(w);
        const known = toCount(row.cancelled_known);
        return [
          w,
          {
            origins: origins.get(w) ?? null,
            clients: commonest === undefined ? null : { known: toCount(row.with_client), commonest },
            cancelled: known > 0 ? { known, yes: toCount(row.cancelled_yes) } : null,
          },
        ];
      }),
    );
  },
};

/** Asked only of logs that know it, so that others pay no pass for it. */
async function readOrigins(keyed: Keyed): Promise<Map<WorkloadHash, Origins>> {
  const counts = ORIGINS.map((origin) => `count(*) FILTER (origin = '${origin}') AS ${origin}`);
  const rows = await keyed.rows(
    `SELECT w, count(*) AS known, ${counts.join(', ')} FROM ${keyed.requests} WHERE origin IS NOT NULL GROUP BY w`,
  );
  return new Map(rows.map((row) => [workloadHash(row), originsIn(row)]));
}

function originsIn(row: Row): Origins {
  return {
    known: toCount(row.known),
    waiting: toCount(row.waiting),
    answered: toCount(row.answered),
    queue: toCount(row.queue),
    schedule: toCount(row.schedule),
    evaluation: toCount(row.evaluation),
    ci: toCount(row.ci),
  };
}

async function readClients(keyed: Keyed): Promise<Map<WorkloadHash, Clients['commonest']>> {
  const rows = await keyed.rows(
    `SELECT w, client, count(*) AS requests FROM ${keyed.requests} WHERE client IS NOT NULL GROUP BY w, client
     QUALIFY row_number() OVER (PARTITION BY w ORDER BY requests DESC, client) <= ${MOST_CLIENTS} ORDER BY w, requests DESC, client`,
  );
  const clients = new Map<WorkloadHash, Clients['commonest']>();
  for (const row of rows) {
    const w = workloadHash(row);
    const named = { name: textOrNull(row.client) ?? '', requests: toCount(row.requests) };
    clients.set(w, [...(clients.get(w) ?? []), named]);
  }
  return clients;
}
