import type { Change, Decision } from '@/lib/latency/decision';
import { standing } from '@/lib/latency/decisions-in-force';
import { answerSays } from '@/lib/latency/questions';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { REVIEW_KINDS } from '@/lib/workloads/review-kind';
import type { HistoryEntry } from './history-entry';

/** A workload's history in words, oldest first. */
export function historyEntries(history: readonly Decision[]): HistoryEntry[] {
  const holding = new Set(standing(history).map(({ id }) => id));
  return history.map(({ id, change, by, at, reason }) => ({
    id,
    says: changeSays(change),
    by,
    at,
    reason,
    undoable: holding.has(id),
    undone: change.kind !== 'undo' && !holding.has(id),
  }));
}

function changeSays(change: Change): string {
  if (change.kind === 'undo') return `undid no. ${change.undoes}`;
  if (change.kind === 'join') return 'joined its parts';
  if (change.kind === 'review') return `said that it is ${REVIEW_KINDS[change.reviewKind]}`;
  if (change.kind === 'answer') return `answered: ${answerSays(change.question, change.answer)}`;
  const { latencyClass, deadlineHours } = change;
  const set = [
    latencyClass === null ? null : `the class to ${VERDICT_WORDS[latencyClass].label.toLowerCase()}`,
    deadlineHours === null ? null : `the deadline to ${deadlineHours} h`,
  ];
  return `set ${set.filter((part) => part !== null).join(' and ')}`;
}
