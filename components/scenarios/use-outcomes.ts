'use client';

import { useEffect, useRef, useState } from 'react';
import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import type { Asked, Told } from './worker-messages';

/** The outcomes of the scenarios that were last worked out; null before the first. `busy` while newer ones are on their way. */
export type Outcomes = { outcomes: readonly ScenarioOutcome[] | null; busy: boolean; problem: string | null };

/** Has scenarios worked out beside the page. While a worker is busy, only the newest are kept for it. */
export function useOutcomes(auditId: string, scenarios: readonly Scenario[]): Outcomes {
  const [shown, setShown] = useState<Outcomes>({ outcomes: null, busy: true, problem: null });
  const ask = useRef<(scenarios: readonly Scenario[]) => void>(() => {});

  useEffect(() => {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' });
    let number = 0;
    let isBusy = false;
    let next: readonly Scenario[] | null = null;
    const send = (wanted: readonly Scenario[]) => {
      isBusy = true;
      number += 1;
      worker.postMessage({ number, auditId, scenarios: wanted } satisfies Asked);
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      isBusy = false;
      const waiting = next;
      next = null;
      if (waiting !== null) send(waiting);
      setShown((before) =>
        'problem' in data
          ? { ...before, busy: waiting !== null, problem: data.problem }
          : { outcomes: data.outcomes, busy: waiting !== null, problem: null },
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

  useEffect(() => ask.current(scenarios), [scenarios]);
  return shown;
}
