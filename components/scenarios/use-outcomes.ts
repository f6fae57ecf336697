'use client';

import { useEffect, useRef, useState } from 'react';
import type { Diff } from '@/lib/scenarios/diff/diff';
import type { ScenarioFigures } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import type { Differing } from '@/lib/scenarios/tables/differing-table';
import type { Places } from '@/lib/scenarios/tables/places-table';
import type { EditedWorkload } from './edited-workload';
import type { Column } from './scenario-address';
import type { Asked, Pair, Strongest, Told } from './worker-messages';

/**
 * What was last worked out: the figures of each column by its key, and what all draws say beside them, with the keys of the columns that
 * `differing` compares and of the one that `places` is of. `strongest` is what changes one of them most, as it last rested. `workloads` are those of the audit,
 * null until they are there. `busy` while newer figures are on their way; those that are shown may then be `about` right, by few draws: the keys of their
 * columns. `savings` has
 * what saved scenarios save, USD a month, by their text.
 */
export type Outcomes = {
  differing: { keys: readonly number[]; is: Differing } | null;
  places: { key: number; is: Places } | null;
  diff: Diff | null;
  strongest: Strongest | null;
  figures: ReadonlyMap<number, ScenarioFigures>;
  workloads: readonly EditedWorkload[] | null;
  savings: ReadonlyMap<string, number>;
  busy: boolean;
  about: ReadonlySet<number>;
  problem: string | null;
};

type Wanted = { columns: readonly Column[]; edited: number; pair: Pair | null };
type Sent = { wanted: Wanted; few: boolean } | { saved: string };

const NOTHING_YET: Outcomes = {
  ...{ figures: new Map(), workloads: null, savings: new Map() },
  ...{ differing: null, places: null, diff: null, strongest: null },
  ...{ busy: true, about: new Set<number>(), problem: null },
};

/** A slider is at rest after this time. */
const REST_MS = 120;
/** Where all draws take no longer than this, few are not asked for. */
const FRAME_MS = 16;

/**
 * Has scenarios worked out beside the page. While a worker is busy, only the newest are kept for it. Where all draws take longer than a
 * frame, few are asked for while something moves, and all once it rests. What saved scenarios save is worked out one after the other, when
 * nothing else is wanted.
 */
export function useOutcomes(
  auditId: string,
  columns: readonly Column[],
  edited: number,
  pair: Pair | null,
  saved: readonly { scenario: Scenario }[],
): Outcomes {
  const [shown, setShown] = useState(NOTHING_YET);
  const ask = useRef<(wanted: Wanted | null) => void>(() => {});
  const kept = useRef(saved);
  kept.current = saved;

  useEffect(() => {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' });
    let sent: Sent | null = null;
    let next: Wanted | null = null;
    /** What was told of few draws only. */
    let resting: Wanted | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isSlow = false;
    const asked = new Set<string>();
    const send = (wanted: Wanted, few: boolean) => {
      sent = { wanted, few };
      const scenarios = wanted.columns.map(({ scenario }) => scenario);
      const strongestOf = wanted.columns[wanted.edited]?.key ?? null;
      post({ auditId, scenarios, edited: wanted.edited, pair: wanted.pair, few, strongestOf });
    };
    const sendNext = () => {
      sent = null;
      if (next !== null) {
        const wanted = next;
        next = null;
        resting = isSlow ? wanted : null;
        return send(wanted, isSlow);
      }
      if (resting !== null) {
        const wanted = resting;
        rest = setTimeout(() => {
          resting = null;
          send(wanted, false);
        }, REST_MS);
        return;
      }
      const left = kept.current.find(({ scenario }) => !asked.has(scenarioText(scenario)));
      if (left === undefined) return;
      const text = scenarioText(left.scenario);
      asked.add(text);
      sent = { saved: text };
      post({ auditId, scenarios: [left.scenario], edited: 0, pair: null, few: false, strongestOf: null });
    };
    const post = (message: Asked) => worker.postMessage(message);
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('workloads' in data || 'strongest' in data) return setShown((before) => ({ ...before, ...data }));
      const answered = sent;
      const ms = 'exact' in data ? (data.exact?.ms ?? null) : null;
      if (ms !== null && answered !== null && 'wanted' in answered) isSlow = ms > FRAME_MS;
      sendNext();
      const busy = next !== null || resting !== null || (sent !== null && 'wanted' in sent);
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
      if (sent !== null) return;
      clearTimeout(rest);
      sendNext();
    };
    return () => {
      clearTimeout(rest);
      worker.terminate();
    };
  }, [auditId]);

  useEffect(() => ask.current({ columns, edited, pair }), [columns, edited, pair]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scenario that is saved now is asked about now
  useEffect(() => ask.current(null), [saved]);
  return shown;
}

/** What is shown once an answer is there. */
function told(
  before: Outcomes,
  answered: Sent,
  data: Exclude<Told, { workloads: unknown } | { strongest: unknown }>,
): Outcomes {
  if ('saved' in answered) {
    const [figures] = 'figures' in data ? data.figures : [];
    if (figures === undefined) return before;
    return { ...before, savings: new Map(before.savings).set(answered.saved, figures.saving.median) };
  }
  if ('problem' in data) return { ...before, problem: data.problem };
  const keys = answered.wanted.columns.map(({ key }) => key);
  const figures = new Map(
    data.figures.flatMap((one, at) => (keys[at] === undefined ? [] : [[keys[at], one] as const])),
  );
  const about = new Set(data.about.flatMap((at) => keys[at] ?? []));
  const now = { ...before, figures, about, problem: null };
  if (data.exact === null) return now;
  const { differing, places, diff } = data.exact;
  const edited = keys[answered.wanted.edited];
  return {
    ...now,
    differing: differing && { keys, is: differing },
    places: places === null || edited === undefined ? null : { key: edited, is: places },
    diff,
  };
}
