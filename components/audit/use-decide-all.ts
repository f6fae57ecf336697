'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import type { Verdict } from '@/lib/latency/latency-class';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { answeredSays } from '@/lib/reports/words/verdict/question-says';
import { plural } from '@/lib/wording/number';

type Decided = { workloads: { latencyClass: Verdict }[]; decisions: number[] };
/** What is decided on several workloads: a class, a deadline or both, or the answer to the question that they ask. */
export type ChangeOfAll =
  | { kind: 'override'; latencyClass: string | null; deadlineHours: number | null }
  | { kind: 'answer'; question: NonNullable<WorkloadRow['asks']>; answer: string };

/** Decides on several workloads at once, and takes the last decision back. `says` confirms what was done. */
export function useDecideAll(audit: string, by: string) {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [last, setLast] = useState<{ says: string; decisions: readonly number[] }>({ says: '', decisions: [] });

  const decide = (change: ChangeOfAll, workloads: readonly string[], reason: string) =>
    request(
      () =>
        postJson<Decided>(`/api${audit}/${change.kind === 'answer' ? 'answers' : 'decisions'}`, {
          ...{ change, workloads, by, reason },
        }),
      (answer) => {
        setLast({ says: answeredSays(answer), decisions: answer.decisions });
        router.refresh();
      },
    );

  const undo = () =>
    request(
      () => postJson<{ undone: number }>(`/api${audit}/decisions/undo`, { decisions: last.decisions, by }),
      ({ undone }) => {
        setLast({ says: `Undone for ${plural(undone, 'workload')}.`, decisions: [] });
        router.refresh();
      },
    );

  return { decide, undo, busy, error: inPageWords(error ?? ''), says: last.says, canUndo: last.decisions.length > 0 };
}
