'use client';

import { inPageWords } from '@/components/mapping/page-words';
import { type Saved, useSaved } from '@/components/request/use-saved';
import type { Change } from '@/lib/latency/decision';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';

export type Decide = (change: Change, reason: string | null) => Promise<boolean>;

/** Sends decisions on a workload and reloads the page after each. `says` confirms the last one. */
export function useDecide(address: string, by: string): Saved & { decide: Decide } {
  const { save, error, ...saved } = useSaved();
  const decide: Decide = (change, reason) =>
    save<{ workload: ReportWorkload }>(address, { change, by, reason }, ({ workload }) => savedSays(workload, change));
  return { ...saved, decide, error: inPageWords(error) };
}

function savedSays({ latencyClass }: ReportWorkload, { kind }: Change): string {
  if (kind === 'join') return 'Saved. The parts are one workload now.';
  if (kind === 'answer' && latencyClass === 'undecided') return 'Saved. One more question settles it.';
  return `Saved. The workload is now ${VERDICT_WORDS[latencyClass].label.toLowerCase()}.`;
}
