'use client';

import { inPageWords } from '@/components/mapping/page-words';
import { type Saved, useSaved } from '@/components/request/use-saved';
import type { Change } from '@/lib/latency/decision';
import { isHeld, taggedAs } from '@/lib/reports/held';
import type { ReportWorkload } from '@/lib/reports/report';
import { classInText } from '@/lib/reports/words/verdict/verdict-words';
import { recurrenceSays } from '@/lib/workloads/recurrence';

export type Decide = (change: Change, reason: string | null) => Promise<boolean>;

/** Sends decisions on a workload, takes back what was noted on it, and reloads the page after each. `says` confirms the last one. */
export function useDecide(
  { audit, workload }: { audit: string; workload: string },
  by: string,
): Saved & { decide: Decide; undoAnnotation: (entry: number) => Promise<boolean> } {
  const { save, error, ...saved } = useSaved();
  const decide: Decide = (change, reason) =>
    save<{ workload: ReportWorkload }>(
      `/api${audit}/workloads/${encodeURIComponent(workload)}/decisions`,
      { change, by, reason },
      ({ workload: decided }) => savedSays(decided, change),
    );
  const undoAnnotation = (entry: number) =>
    save(`/api${audit}/annotations/undo`, { entries: [entry], by }, () => 'Undone.');
  return { ...saved, decide, undoAnnotation, error: inPageWords(error) };
}

function savedSays(workload: ReportWorkload, { kind }: Change): string {
  const { recurs, once } = workload;
  if (kind === 'join') return 'Saved. The parts are one workload now.';
  if (kind === 'recur' && recurs !== undefined) return `Saved. It comes ${recurrenceSays(recurs)}.`;
  if (kind === 'undo' && once !== undefined) return 'Saved. Its money counts once.';
  if (kind === 'answer' && isHeld(workload)) return 'Saved. One more question settles it.';
  return `Saved. The workload is now ${classInText(taggedAs(workload))}.`;
}
