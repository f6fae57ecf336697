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

/** The name under which this browser's person decides; kept in the browser, so that it is typed once. */
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

/** Sends decisions on a workload and shows the page again as it is after them. `says` is for people, after each. */
export function useDecide(address: string, by: string): { decide: Decide; busy: boolean; says: string; error: string } {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [says, setSays] = useState('');

  function decide(change: Change, reason: string | null): Promise<boolean> {
    setSays('');
    return request(
      () => postJson<{ workload: ReportWorkload }>(address, { change, by, reason }),
      ({ workload }) => {
        setSays(`Done. It is ${VERDICT_WORDS[workload.latencyClass].label.toLowerCase()} now.`);
        router.refresh();
      },
    );
  }

  return { decide, busy, says, error: inPageWords(error ?? '') };
}
