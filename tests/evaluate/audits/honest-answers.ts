import type { LatencyClass } from '../../../lib/latency/latency-class';
import type { QuestionId } from '../../../lib/latency/questions';
import type { KnownUnit } from './evaluated-audit';

/** What somebody who knows the work answers where nothing of the archetype says otherwise. */
const ANSWERS: Record<LatencyClass, Record<QuestionId, string>> = {
  'real-time': {
    ...{ 'after-session': 'yes', 'next-click': 'yes', 'input-known': 'no', 'read-by': 'seconds' },
    ...{ 'confirm-real-time': 'yes', 'confirm-near-real-time': 'no', 'confirm-scheduled': 'no' },
  },
  'near-real-time': {
    ...{ 'after-session': 'no', 'next-click': 'no', 'input-known': 'no', 'read-by': 'minutes' },
    ...{ 'confirm-real-time': 'no', 'confirm-near-real-time': 'yes', 'confirm-scheduled': 'no' },
  },
  scheduled: {
    ...{ 'after-session': 'no', 'next-click': 'no', 'input-known': 'yes', 'read-by': 'later' },
    ...{ 'confirm-real-time': 'no', 'confirm-near-real-time': 'no', 'confirm-scheduled': 'yes' },
  },
};

const URGENCY: readonly LatencyClass[] = ['real-time', 'near-real-time', 'scheduled'];
/** Less than this of a workload's requests is an exception that nobody thinks of when asked about it. */
const THOUGHT_OF = 0.02;

type Part = { unit: KnownUnit; requests: number };

/** The use that somebody has in mind when asked about a workload: the most urgent of those that are more than exceptions. */
export function inMind(parts: readonly Part[]): KnownUnit {
  const all = parts.reduce((sum, { requests }) => sum + requests, 0);
  const urgency = ({ unit }: Part) => URGENCY.indexOf(unit.truth);
  const thought = parts.filter(({ requests }) => requests >= THOUGHT_OF * all);
  const [first] = thought.toSorted((a, b) => urgency(a) - urgency(b) || b.requests - a.requests);
  if (first === undefined) throw new Error('A workload holds no calls.');
  return first.unit;
}

/** The honest answer to a question about a workload, by the use that the answer is about. */
export function honestAnswer(question: QuestionId, { truth, answers }: KnownUnit): string {
  return answers[question] ?? ANSWERS[truth][question];
}
