import { hasAnswer, type Outcome } from './outcome';
import { MOST_FAILURES, type RecordEntry, type RecordState } from './record-state';

/**
 * What happens to a record. `submitted`: its request file is at the vendor. `held`: the vendor had no room for that file after all. `collected`: its job has ended, with this outcome. `requeued`: its
 * request was written to another file. `renewed`: the same with another version of the prompt or the schema. `accepted` and `rejected`: a
 * person said so. `replayed`: a person wants it tried again from the start. `resent`: a person wants what has no result sent again, whatever it costs. `published`: it stands in the published file.
 */
export type RecordEvent =
  | { is: 'submitted' | 'held'; job: number }
  | { is: 'collected'; job: number; outcome: Outcome }
  | { is: 'requeued' | 'renewed'; job: number }
  | { is: 'accepted' | 'rejected' | 'replayed' | 'resent' | 'published' };

/** The states that an event can start from. SQL enforces the same table. */
export const STARTS = {
  submitted: ['queued'],
  held: ['submitted'],
  collected: ['submitted'],
  requeued: ['provider-error', 'expired'],
  renewed: ['invalid-output', 'review-required'],
  accepted: ['review-required', 'invalid-output'],
  rejected: ['review-required', 'invalid-output'],
  replayed: ['review-required', 'dead'],
  resent: ['review-required'],
  published: ['completed'],
} as const satisfies Record<RecordEvent['is'], readonly RecordState[]>;

/** The states that each state may go to. Only published is the end: a dead record can be replayed. */
export const EDGES: Record<RecordState, readonly RecordState[]> = {
  queued: ['submitted'],
  submitted: ['queued', 'completed', 'invalid-output', 'provider-error', 'expired', 'review-required', 'dead'],
  completed: ['published'],
  'invalid-output': ['completed', 'queued', 'dead'],
  'provider-error': ['queued'],
  expired: ['queued'],
  'review-required': ['completed', 'queued', 'dead', 'provider-error'],
  published: [],
  dead: ['provider-error'],
};

/** The record after an event; null where the event can't happen to it, such as a result of a job that it is no longer in. */
export function next(record: RecordEntry, event: RecordEvent): RecordEntry | null {
  if (!(STARTS[event.is] as readonly RecordState[]).includes(record.state)) return null;
  const after = afterEvent(record, event);
  return after !== null && EDGES[record.state].includes(after.state) ? after : null;
}

function afterEvent(record: RecordEntry, event: RecordEvent): RecordEntry | null {
  switch (event.is) {
    case 'submitted':
      return event.job === record.job ? { ...record, state: 'submitted' } : null;
    case 'held':
      return event.job === record.job ? { ...record, state: 'queued' } : null;
    case 'collected':
      return event.job === record.job ? afterOutcome(record, event.outcome) : null;
    case 'requeued':
    case 'renewed':
      return { ...record, state: 'queued', job: event.job, validation: null };
    case 'accepted':
      return record.validation === 'failed' ? { ...record, state: 'completed', validation: 'accepted' } : null;
    case 'rejected':
      return { ...record, state: 'dead' };
    case 'replayed':
      return { ...record, state: 'provider-error', failures: 0, validation: null };
    case 'resent':
      return record.failures < MOST_FAILURES && record.validation === null
        ? { ...record, state: 'provider-error' }
        : null;
    case 'published':
      return { ...record, state: 'published' };
  }
}

function afterOutcome(record: RecordEntry, outcome: Outcome): RecordEntry {
  const { job } = record;
  if (outcome === 'answered') return { state: 'completed', job, failures: record.failures, validation: 'passed' };
  const validation = hasAnswer(outcome) ? 'failed' : null;
  if (outcome === 'refused') return { state: 'dead', job, failures: record.failures + 1, validation };
  // Who cancels a job doesn't say anything against its records.
  const failures = record.failures + (outcome === 'cancelled' ? 0 : 1);
  return { state: failures >= MOST_FAILURES ? 'review-required' : stateOf(outcome), job, failures, validation };
}

function stateOf(outcome: Exclude<Outcome, 'answered' | 'refused'>): RecordState {
  // It may have been answered and billed, so that sending it again is for a person to decide.
  if (outcome === 'missing') return 'review-required';
  if (outcome === 'invalid') return 'invalid-output';
  return outcome === 'expired' || outcome === 'cancelled' ? 'expired' : 'provider-error';
}
