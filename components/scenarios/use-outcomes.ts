'use client';

import { useEffect, useRef, useState } from 'react';
import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Column } from './scenario-address';
import type { Asked, Told } from './worker-messages';

/** The outcomes that were last worked out, by the key of their column. `busy` while newer ones are on their way. */
export type Outcomes = { outcomes: ReadonlyMap<number, ScenarioOutcome>; busy: boolean; problem: string | null };

/** Has scenarios worked out beside the page. While a worker is busy, only the newest are kept for it. */
export function useOutcomes(auditId: string, columns: readonly Column[]): Outcomes {
  const [shown, setShown] = useState<Outcomes>({ outcomes: new Map(), busy: true, problem: null });
  const ask = useRef<(columns: readonly Column[]) => void>(() => {});

  useEffect(() => {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' });
    let isBusy = false;
    let sent: readonly Column[] = [];
    let next: readonly Column[] | null = null;
    const send = (wanted: readonly Column[]) => {
      isBusy = true;
      sent = wanted;
      worker.postMessage({ auditId, scenarios: wanted.map(({ scenario }) => scenario) } satisfies Asked);
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      isBusy = false;
      const keys = sent.map(({ key }) => key);
      const waiting = next;
      next = null;
      if (waiting !== null) send(waiting);
      setShown((before) =>
        'problem' in data
          ? { ...before, busy: waiting !== null, problem: data.problem }
          : { outcomes: byKey(keys, data.outcomes), busy: waiting !== null, problem: null },
      );
    };
    worker.onerror = () => {
      isBusy = false;
      setShown((before) => ({
        ...before,
        busy: false,
        problem: 'The scenarios could not be worked out. Reload the page.',
      }));
    };
    ask.current = (wanted) => {
      setShown((before) => ({ ...before, busy: true }));
      if (isBusy) next = wanted;
      else send(wanted);
    };
    return () => worker.terminate();
  }, [auditId]);

  useEffect(() => ask.current(columns), [columns]);
  return shown;
}

function byKey(keys: readonly number[], outcomes: readonly ScenarioOutcome[]): Outcomes['outcomes'] {
  return new Map(outcomes.flatMap((outcome, at) => (keys[at] === undefined ? [] : [[keys[at], outcome]])));
}
