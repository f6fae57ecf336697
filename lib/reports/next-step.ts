import type { Way } from '../pricing/lookup/way';
import { openQuestions } from './questions/open-questions';
import { movesEachMonth } from './ran-once';
import type { Report } from './report';

/** What to do first with an audit: make the largest move, or answer what is open. `usd` is USD a month; null is unknown. */
export type NextStep =
  | { kind: 'move'; workload: { id: string; name: string }; way: Way; usd: number; moves: number }
  | { kind: 'answer'; questions: number; usd: number | null };

/** The largest move, else the open questions that may lead to one. Null where there is neither. */
export function nextStep({ workloads }: Pick<Report, 'workloads'>): NextStep | null {
  const moves = workloads.filter(movesEachMonth).toSorted((a, b) => (b.saving ?? 0) - (a.saving ?? 0));
  const [first] = moves;
  if (first !== undefined && first.way !== null && first.saving !== null) {
    const { id, name, way, saving } = first;
    return { kind: 'move', workload: { id, name }, way, usd: saving, moves: moves.length };
  }
  const asked = openQuestions(workloads).filter(({ worthUsd }) => worthUsd !== 0);
  if (asked.length === 0) return null;
  const worth = asked.flatMap(({ worthUsd }) => worthUsd ?? []);
  return { kind: 'answer', questions: asked.length, usd: worth.length === 0 ? null : Math.max(...worth) };
}
