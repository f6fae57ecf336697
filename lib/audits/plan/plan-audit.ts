import type { Plan, PlanOptions } from '../../plans/plan/plan';
import { plannedWorkloads, planOf } from '../../plans/plan/plan-of';
import type { Report } from '../../reports/report';
import { arrivalsOf } from './arrivals-of';

/** Replays and sentences are made for so many workloads at a time: those that save most. Others are asked for by name. */
export const MOST_DETAILED = 50;

/**
 * The plan of an audit. Its arrivals are read for the workloads in `detailed`, or for those that save most. Throws ReaderStopped if
 * the reader crashes, and the signal's reason if it is aborted.
 */
export async function planAudit(
  auditId: string,
  report: Report,
  options: PlanOptions,
  detailed: readonly string[] | null,
  signal?: AbortSignal,
): Promise<Plan> {
  const ids = plannedWorkloads(report, options.add).map(({ id }) => id);
  const asked = (detailed ?? ids).slice(0, MOST_DETAILED);
  // Only files are sent in windows.
  const starts = await arrivalsOf(auditId, report, asked.toSorted(), signal);
  return planOf(report, options, starts, asked);
}
