'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { readJsonAnswer } from '@/components/ui/read-json-answer';
import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import type { Change } from '@/lib/latency/decision';
import type { ReportWorkload } from '@/lib/reports/report';

const NAME_KEY = 'offpeak-name';

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
  const [sending, setSending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const [outcome, setOutcome] = useState({ says: '', error: '' });

  async function decide(change: Change, reason: string | null): Promise<boolean> {
    setSending(true);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ change, by, reason }),
      });
      const { workload } = await readJsonAnswer<{ workload: ReportWorkload }>(response);
      setOutcome({ says: `Done. It is ${VERDICT_LOOK[workload.latencyClass].label.toLowerCase()} now.`, error: '' });
      startRefresh(() => router.refresh());
      return true;
    } catch (cause) {
      setOutcome({ says: '', error: cause instanceof Error ? cause.message : 'That did not work. Try again.' });
      return false;
    } finally {
      setSending(false);
    }
  }

  return { decide, busy: sending || refreshing, ...outcome };
}
