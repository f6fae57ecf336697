import { whyTooLittle } from './enough-data';
import type { Evidence, Tag } from './latency-class';
import { probabilitiesOf, ranked } from './probabilities';
import { QUESTIONS, questionFor } from './questions';
import { chainedCalls } from './signals/calls/chained-calls';
import { lengths } from './signals/calls/lengths';
import { operation } from './signals/calls/operation';
import { repeatedPrompts } from './signals/calls/repeated-prompts';
import { serviceTier } from './signals/calls/service-tier';
import { slowAnswer } from './signals/calls/slow-answer';
import { streaming } from './signals/calls/streaming';
import { workers } from './signals/calls/workers';
import { endUsers } from './signals/people/end-users';
import { keys } from './signals/people/keys';
import { sessions } from './signals/people/sessions';
import { visits } from './signals/people/visits';
import { prior } from './signals/prior';
import { deadline } from './signals/said/deadline';
import { trigger } from './signals/said/trigger';
import { words } from './signals/said/words';
import type { Signal } from './signals/signal';
import { activeWindows } from './signals/time/active-windows';
import { burstsWithSilence } from './signals/time/bursts-with-silence';
import { clockAlignment } from './signals/time/clock-alignment';
import { dayRhythm } from './signals/time/day-rhythm';
import { hoursApart } from './signals/time/hours-apart';
import { largeRuns } from './signals/time/large-runs';
import { oneByOne } from './signals/time/one-by-one';
import { oneWeekday } from './signals/time/one-weekday';
import { repetition } from './signals/time/repetition';
import { roundTheClock } from './signals/time/round-the-clock';
import { sameHours } from './signals/time/same-hours';
import { steadyVolume } from './signals/time/steady-volume';
import { unkeptTimeTable } from './signals/time/unkept-time-table';
import type { Subject } from './subject';
import { verdictOf } from './verdict';
import { weigh } from './weigh';

/** Somebody said or built it on purpose: enough without a pattern in time. */
const EXPLICIT: readonly Signal[] = [streaming, serviceTier, trigger, deadline];
const NAMED: readonly Signal[] = [
  slowAnswer,
  operation,
  words,
  endUsers,
  visits,
  sessions,
  chainedCalls,
  keys,
  repeatedPrompts,
];
/** Read only from enough data, so too little of it can never make a workload scheduled by its shape. */
const SHAPE: readonly Signal[] = [
  clockAlignment,
  oneByOne,
  burstsWithSilence,
  activeWindows,
  sameHours,
  hoursApart,
  oneWeekday,
  dayRhythm,
  roundTheClock,
  repetition,
  unkeptTimeTable,
  steadyVolume,
  lengths,
  largeRuns,
  workers,
];

function read(signals: readonly Signal[], subject: Subject): Evidence[] {
  return signals.flatMap((signal) => signal(subject) ?? []);
}

/**
 * Tags a workload or workflow: additive log-odds per class in nats, softmax to probabilities, or `undecided` with a question.
 * The evidence, strongest first and with the prior among it, adds up to the log-odds of the classes.
 */
export function classify(subject: Subject): Tag {
  const explicit = [...read([prior], subject), ...read(EXPLICIT, subject)];
  const tooLittle = subject.profile === null ? null : whyTooLittle(subject.profile);
  const shape =
    subject.profile === null
      ? []
      : tooLittle === null
        ? read(SHAPE, subject)
        : [weigh('too-little-data', subject.profile.requests, tooLittle)];
  const evidence = [...explicit, ...read(NAMED, subject), ...shape];
  evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

  const probabilities = probabilitiesOf(evidence);
  const [leader] = ranked(probabilities);
  const verdict = verdictOf(probabilities);
  const carried = tooLittle === null || verdictOf(probabilitiesOf(explicit)) === verdict;
  const latencyClass = carried ? verdict : 'undecided';
  const question = questionFor(probabilities, subject.profile !== null && tooLittle === null);
  return {
    latencyClass,
    probabilities,
    confidence: probabilities[leader],
    question: latencyClass === 'undecided' && question !== null ? QUESTIONS[question].text : null,
    evidence,
  };
}
