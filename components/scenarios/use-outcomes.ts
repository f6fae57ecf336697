'use client';

import { useEffect, useRef, useState } from 'react';
import type { Diff } from '@/lib/scenarios/diff/diff';
import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Column } from './scenario-address';
import type { Asked, Pair, Told } from './worker-messages';

/**
 * The outcomes that were last worked out, by the key of their column, and what differs between the two that were compared. `busy` while
 * newer ones are on their way.
 */
export type Outcomes = {
  outcomes: ReadonlyMap<number, ScenarioOutcome>;
  diff: Diff | null;
  busy: boolean;
  problem: string | null;
};

type Wanted = { columns: readonly Column[]; pair: Pair | null };

/** Has scenarios worked out beside the page. While a worker is busy, only the newest are kept for it. */
export function useOutcomes(auditId: string, columns: readonly Column[], pair: Pair | null): Outcomes {
  const [shown, setShown] = useState<Outcomes>({ outcomes: new Map(), diff: null, busy: true, problem: null });
  const ask = useRef<(wanted: Wanted) => void>(() => {});

  useEffect(() => {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' });
    let isBusy = false;
    let sent: readonly Column[] = [];
    let next: Wanted | null = null;
    const send = ({ columns, pair }: Wanted) => {
      isBusy = true;
      sent = columns;
      worker.postMessage({ auditId, scenarios: columns.map(({ scenario }) => scenario), pair } satisfies Asked);
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
          : { outcomes: byKey(keys, data.outcomes), diff: data.diff, busy: waiting !== null, problem: null },
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

  useEffect(() => ask.current({ columns, pair }), [columns, pair]);
  return shown;
}

function byKey(keys: readonly number[], outcomes: readonly ScenarioOutcome[]): Outcomes['outcomes'] {
  return new Map(outcomes.flatMap((outcome, at) => (keys[at] === undefined ? [] : [[keys[at], outcome]])));
}
