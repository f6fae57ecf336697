import type { Clients, Origins } from '../../../../../lib/workloads/profile/origin';

/** Of 1,000 requests those that say what they are part of. */
export function origins(counts: Partial<Origins>): { requests: number; origins: Origins } {
  const none = { waiting: 0, answered: 0, queue: 0, schedule: 0, evaluation: 0, ci: 0 };
  const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { requests: 1_000, origins: { known, ...none, ...counts } };
}

/** The clients of 1,000 requests. */
export function clientsOf(counts: Readonly<Record<string, number>>): { requests: number; clients: Clients } {
  const commonest = Object.entries(counts).map(([name, requests]) => ({ name, requests }));
  return {
    requests: 1_000,
    clients: { known: commonest.reduce((sum, { requests }) => sum + requests, 0), commonest },
  };
}
