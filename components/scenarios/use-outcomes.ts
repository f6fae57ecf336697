'use client';

import { useEffect, useRef, useState } from 'react';
import type { Diff } from '@/lib/scenarios/diff/diff';
import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import type { Column } from './scenario-address';
import type { Asked, Pair, Told } from './worker-messages';

/**
 * The outcomes that were last worked out, by the key of their column, and what differs between the two that were compared. `busy` while
 * newer ones are on their way. `savings` has what saved scenarios save, USD a month, by their text.
 */
export type Outcomes = {
  outcomes: ReadonlyMap<number, ScenarioOutcome>;
  diff: Diff | null;
  savings: ReadonlyMap<string, number>;
  busy: boolean;
  problem: string | null;
};

type Wanted = { columns: readonly Column[]; pair: Pair | null };

/**
 * Has scenarios worked out beside the page. While a worker is busy, only the newest are kept for it. What saved ones save is worked out
 * one after the other, when nothing else is wanted.
 */
export function useOutcomes(
  auditId: string,
  columns: readonly Column[],
  pair: Pair | null,
  saved: readonly { scenario: Scenario }[],
): Outcomes {
  const [shown, setShown] = useState<Outcomes>({
    ...{ outcomes: new Map(), diff: null, savings: new Map() },
    ...{ busy: true, problem: null },
  });
  const ask = useRef<(wanted: Wanted | null) => void>(() => {});
  const kept = useRef(saved);
  kept.current = saved;

  useEffect(() => {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' });
    let sent: Wanted | { saved: string } | null = null;
    let next: Wanted | null = null;
    const asked = new Set<string>();
    const sendNext = () => {
      if (next !== null) {
        sent = next;
        const { columns, pair } = next;
        next = null;
        return post({ auditId, scenarios: columns.map(({ scenario }) => scenario), pair });
      }
      sent = null;
      const left = kept.current.find(({ scenario }) => !asked.has(scenarioText(scenario)));
      if (left === undefined) return;
      const text = scenarioText(left.scenario);
      asked.add(text);
      sent = { saved: text };
      post({ auditId, scenarios: [left.scenario], pair: null });
    };
    const post = (message: Asked) => worker.postMessage(message);
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      const answered = sent;
      const busy = next !== null;
      sendNext();
      if (answered !== null) setShown((before) => ({ ...told(before, answered, data), ...{ busy } }));
    };
    worker.onerror = () => {
      sent = null;
      setShown((before) => ({
        ...before,
        busy: false,
        problem: 'The scenarios could not be worked out. Reload the page.',
      }));
    };
    ask.current = (wanted) => {
      if (wanted !== null) {
        next = wanted;
        setShown((before) => ({ ...before, busy: true }));
      }
      if (sent === null) sendNext();
    };
    return () => worker.terminate();
  }, [auditId]);

  useEffect(() => ask.current({ columns, pair }), [columns, pair]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scenario that is saved now is asked about now
  useEffect(() => ask.current(null), [saved]);
  return shown;
}

/** What is shown once an answer is there. */
function told(before: Outcomes, answered: Wanted | { saved: string }, data: Told): Outcomes {
  if ('saved' in answered) {
    const [outcome] = 'outcomes' in data ? data.outcomes : [];
    if (outcome === undefined) return before;
    return { ...before, savings: new Map(before.savings).set(answered.saved, outcome.saving.median) };
  }
  if ('problem' in data) return { ...before, problem: data.problem };
  const keys = answered.columns.map(({ key }) => key);
  return { ...before, outcomes: byKey(keys, data.outcomes), diff: data.diff, problem: null };
}

function byKey(keys: readonly number[], outcomes: readonly ScenarioOutcome[]): Outcomes['outcomes'] {
  return new Map(outcomes.flatMap((outcome, at) => (keys[at] === undefined ? [] : [[keys[at], outcome]])));
}
