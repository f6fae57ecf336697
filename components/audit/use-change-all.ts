'use client';

import { useUndoable } from '@/components/workload/decide/use-undoable';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { answeredSays } from '@/lib/reports/words/verdict/question-says';
import { plural } from '@/lib/wording/number';
import type { Annotation } from '@/lib/workloads/annotation';

type Decided = { workloads: Parameters<typeof answeredSays>[0]['workloads']; decisions: number[] };
type Annotated = { workloads: number; entries: number[] };
/** What is decided on several workloads: a class, a deadline or both, or the answer to the question that they ask. */
export type ChangeOfAll =
  | { kind: 'override'; latencyClass: string | null; deadlineHours: number | null }
  | { kind: 'answer'; question: NonNullable<WorkloadRow['asks']>; answer: string };

/** Decides on workloads of an audit, or notes their owner, cost centre or note, and takes the last change back. */
export function useChangeAll(audit: string, by: string) {
  const { save, ...undoable } = useUndoable();
  const decide = (change: ChangeOfAll, workloads: readonly string[], reason: string) =>
    save<Decided>(
      `/api${audit}/${change.kind === 'answer' ? 'answers' : 'decisions'}`,
      { change, workloads, by, reason },
      ({ workloads: decided, decisions }) => ({
        says: answeredSays({ workloads: decided }),
        undo: decisions.length === 0 ? null : { address: `/api${audit}/decisions/undo`, body: { decisions, by } },
      }),
    );
  const annotate = (annotation: Annotation, workloads: readonly string[]) =>
    save<Annotated>(`/api${audit}/annotations`, { ...annotation, workloads, by }, ({ workloads: count, entries }) => ({
      says: `Saved for ${plural(count, 'workload')}.`,
      undo: { address: `/api${audit}/annotations/undo`, body: { entries, by } },
    }));
  return { decide, annotate, ...undoable };
}
