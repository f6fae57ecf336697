import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { readTrigger, type Starter } from '../../words/read-trigger';
import type { Signal } from '../signal';
import { whenDue } from './when-due';

const SIGNALS: Readonly<Record<Exclude<Starter, 'unsaid'>, readonly [WeightName, string]>> = {
  often: ['trigger-frequent', 'a schedule, more than once an hour'],
  clock: ['trigger-schedule', 'a schedule, hourly or slower'],
  hand: ['trigger-by-hand', 'somebody starts it by hand and need not watch'],
  person: ['trigger-person', 'a person'],
  event: ['trigger-event', 'an event'],
};

/** What starts a workflow, as declared: a person, a schedule or another system. It weighs less where the deadline is known. */
export const trigger: Signal = (subject) => {
  const text = subject.workflow?.trigger?.trim() ?? '';
  if (text === '') return null;
  const starter = readTrigger(text);
  if (starter === 'unsaid') return null;
  const factor = whenDue(subject).factorOfStart;
  const says = `Its trigger is "${text}"`;
  if (starter === null) return weigh('trigger-other', text, `${says}: neither a schedule nor a person.`, factor);
  const [signal, kind] = SIGNALS[starter];
  const starts = weigh(signal, text, `${says}: ${kind}.`, factor);
  const isPlanned = subject.deadlineHours === null && (starter === 'clock' || starter === 'hand');
  return isPlanned
    ? [starts, weigh('trigger-planned', text, `${says}, so nobody waits for each run.`, factor)]
    : starts;
};
