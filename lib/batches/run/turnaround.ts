import { defaultTurnaroundMedianHours, defaultTurnaroundP95Hours } from '../../cost/assumptions/provider-tables';
import type { Turnaround } from '../../ledger/alarms';

/** In how many hours jobs of a provider are usually done: the base values of the cost model, which says where each comes from. */
export function turnaroundOf(provider: string): Turnaround {
  const median = defaultTurnaroundMedianHours.byProvider[provider] ?? defaultTurnaroundMedianHours.otherwise;
  const p95 = defaultTurnaroundP95Hours.byProvider[provider] ?? defaultTurnaroundP95Hours.otherwise;
  return { medianHours: median.base, p95Hours: p95.base };
}
