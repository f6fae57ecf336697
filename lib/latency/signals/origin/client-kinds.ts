import { type ClientKind, kindOfClient } from '../../../workloads/profile/client-kind';
import type { Clients } from '../../../workloads/profile/origin';

/** Requests of each kind of client among the commonest. */
export function requestsByKind({ commonest }: Clients): ReadonlyMap<ClientKind, number> {
  const counts = new Map<ClientKind, number>();
  for (const { name, requests } of commonest) {
    const kind = kindOfClient(name);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + requests);
  }
  return counts;
}
