import type { Histories } from '../../latency/decision';
import { historyOf, joinOf } from '../../latency/decisions-in-force';
import type { ReportWorkload } from '../../reports/report';
import type { MeasuredWorkload, WorkloadProfile } from '../../workloads/profile/profile';

/** A workload to tag and price. `joined`: who joined its parts, and these; null where nobody did. */
export type Chosen = {
  measured: MeasuredWorkload;
  joined: { by: NonNullable<ReportWorkload['joined']>; parts: readonly MeasuredWorkload[] } | null;
};

/** The parts of a workload, or the whole where it has none or a person joined them. Either holds each of its requests once. */
export function wholeOrParts({ parts = [], ...whole }: WorkloadProfile, decisions: Histories): Chosen[] {
  if (parts.length === 0) return [{ measured: whole, joined: null }];
  const join = joinOf(historyOf(decisions, whole.id));
  if (join === null) return parts.map((measured) => ({ measured, joined: null }));
  const { by, at, reason } = join;
  return [{ measured: whole, joined: { by: { parts: parts.length, by, at, reason }, parts } }];
}
