import { whyTooLittle } from './enough-data';
import type { Evidence, Tag } from './latency-class';
import { probabilitiesOf, ranked } from './probabilities';
import { QUESTIONS, questionFor } from './questions';
import { activeWindows } from './signals/active-windows';
import { burstsWithSilence } from './signals/bursts-with-silence';
import { chainedCalls } from './signals/chained-calls';
import { clockAlignment } from './signals/clock-alignment';
import { dayRhythm } from './signals/day-rhythm';
import { deadline } from './signals/deadline';
import { endUsers } from './signals/end-users';
import { hoursApart } from './signals/hours-apart';
import { keys } from './signals/keys';
import { largeRuns } from './signals/large-runs';
import { lengths } from './signals/lengths';
import { oneByOne } from './signals/one-by-one';
import { oneWeekday } from './signals/one-weekday';
import { operation } from './signals/operation';
import { prior } from './signals/prior';
import { repeatedPrompts } from './signals/repeated-prompts';
import { repetition } from './signals/repetition';
import { roundTheClock } from './signals/round-the-clock';
import { sameHours } from './signals/same-hours';
import { serviceTier } from './signals/service-tier';
import { sessions } from './signals/sessions';
import type { Signal } from './signals/signal';
import { slowAnswer } from './signals/slow-answer';
import { steadyVolume } from './signals/steady-volume';
import { streaming } from './signals/streaming';
import { trigger } from './signals/trigger';
import { unkeptTimeTable } from './signals/unkept-time-table';
import { visits } from './signals/visits';
import { words } from './signals/words';
import { workers } from './signals/workers';
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
