import type { Change, Decision } from '@/lib/latency/decision';
import { standing } from '@/lib/latency/decisions-in-force';
import { answerSays } from '@/lib/latency/questions';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { type AnnotationEntry, entryNumber, entrySays, undoableEntries } from '@/lib/workloads/annotation-entry';
import { recurrenceSays } from '@/lib/workloads/recurrence';
import { REVIEW_KINDS } from '@/lib/workloads/review-kind';
import type { HistoryEntry } from './history-entry';

/** A workload's history in words, oldest first: what people decided on it, and the owners, cost centres and notes that they gave it. */
export function historyEntries(history: readonly Decision[], annotations: readonly AnnotationEntry[]): HistoryEntry[] {
  const holding = new Set(standing(history).map(({ id }) => id));
  const decided = history.map(({ id, change, by, at, reason }) => ({
    no: String(id),
    says: changeSays(change),
    by,
    at,
    reason,
    undo: holding.has(id) ? { decision: id } : null,
    undone: change.kind !== 'undo' && !holding.has(id),
  }));
  const undoable = new Set(undoableEntries(annotations).map(({ id }) => id));
  const undone = new Set(annotations.map(({ undoes }) => undoes));
  const noted = annotations.map((entry) => ({
    no: entryNumber(entry.id),
    says: entrySays(entry),
    by: entry.by,
    at: entry.at,
    reason: null,
    undo: undoable.has(entry.id) ? { annotation: entry.id } : null,
    undone: undone.has(entry.id),
  }));
  return [...decided, ...noted].sort((a, b) => a.at.localeCompare(b.at));
}

function changeSays(change: Change): string {
  if (change.kind === 'undo') return `undid no. ${change.undoes}`;
  if (change.kind === 'join') return 'joined its parts';
  if (change.kind === 'recur') return `said that it comes ${recurrenceSays(change)}`;
  if (change.kind === 'review') return `said that it is ${REVIEW_KINDS[change.reviewKind]}`;
  if (change.kind === 'answer') return `answered: ${answerSays(change.question, change.answer)}`;
  const { latencyClass, deadlineHours } = change;
  const set = [
    latencyClass === null ? null : `the class to ${VERDICT_WORDS[latencyClass].label.toLowerCase()}`,
    deadlineHours === null ? null : `the deadline to ${deadlineHours} h`,
  ];
  return `set ${set.filter((part) => part !== null).join(' and ')}`;
}
