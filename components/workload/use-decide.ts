'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import type { Change } from '@/lib/latency/decision';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict-words';

const NAME_KEY = 'whowaits-name';

/** The name of the person who decides. The browser keeps it, so that people type it once. */
export function useName(): [string, (name: string) => void] {
  const [name, setName] = useState('');
  useEffect(() => setName(localStorage.getItem(NAME_KEY) ?? ''), []);
  return [
    name,
    (next) => {
      setName(next);
      localStorage.setItem(NAME_KEY, next);
    },
  ];
}

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
        setSays(`Saved. The workload is now ${VERDICT_WORDS[workload.latencyClass].label.toLowerCase()}.`);
        router.refresh();
      },
    );
  }

  return { decide, busy, says, error: inPageWords(error ?? '') };
}
