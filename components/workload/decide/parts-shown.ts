import type { Decision } from '@/lib/latency/decision';
import { joinOf } from '@/lib/latency/decisions-in-force';
import { isHeld } from '@/lib/reports/held';
import type { ReportWorkload } from '@/lib/reports/report';
import type { JoinShown, PartsShown } from './parts-panel';

/** What the page of a part shows of the parts of its key; null for a workload with one use. */
export function partsShown(
  audit: string,
  { part }: ReportWorkload,
  others: readonly ReportWorkload[],
): PartsShown | null {
  if (part === undefined) return null;
  return {
    name: part.name,
    says: part.says,
    others: others.map((other) => {
      const { id, name, latencyClass, requests } = other;
      return {
        id,
        name,
        latencyClass,
        held: isHeld(other),
        requests,
        href: `/audits/${audit}/workloads/${encodeURIComponent(id)}`,
      };
    }),
  };
}

/** What the page of a joined workload shows of the join; null where nobody joined any parts. */
export function joinShown({ joined }: ReportWorkload, history: readonly Decision[]): JoinShown | null {
  const decision = joined === undefined ? null : joinOf(history);
  if (joined === undefined || decision === null) return null;
  return { parts: joined.parts, by: joined.by, decision: decision.id };
}
