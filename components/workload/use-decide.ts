'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import type { Change } from '@/lib/latency/decision';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict-words';

export type Decide = (change: Change, reason: string | null) => Promise<boolean>;

/** Sends decisions on a workload and reloads the page after each. `says` confirms the last one. */
export function useDecide(address: string, by: string): { decide: Decide; busy: boolean; says: string; error: string } {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [says, setSays] = useState('');

  function decide(change: Change, reason: string | null): Promise<boolean> {
    setSays('');
    return request(
      () => postJson<{ workload: ReportWorkload }>(address, { change, by, reason }),
      ({ workload }) => {
        setSays(savedSays(workload, change));
        router.refresh();
      },
    );
  }

  return { decide, busy, says, error: inPageWords(error ?? '') };
}

function savedSays({ latencyClass }: ReportWorkload, { kind }: Change): string {
  if (kind === 'answer' && latencyClass === 'undecided') return 'Saved. One more question settles it.';
  return `Saved. The workload is now ${VERDICT_WORDS[latencyClass].label.toLowerCase()}.`;
}
