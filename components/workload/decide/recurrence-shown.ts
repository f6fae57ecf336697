import type { Decision } from '@/lib/latency/decision';
import { decisionsInForce } from '@/lib/latency/decisions-in-force';
import type { ReportWorkload } from '@/lib/reports/report';
import type { RecurrenceShown } from './recurrence-panel';

/** What the page of work of which the log shows one run shows of how often it comes; null where the log shows more. */
export function recurrenceShown(
  { once, recurs, stillRunning }: ReportWorkload,
  history: readonly Decision[],
): RecurrenceShown | null {
  if (recurs !== undefined) {
    const decision = decisionsInForce(history).recurrence?.decision ?? null;
    if (decision !== null) return { stillRunning: stillRunning === true, said: { ...recurs, decision: decision.id } };
  }
  return (once ?? stillRunning) === undefined ? null : { stillRunning: stillRunning === true, said: null };
}
