import { chainedCalls } from './calls/chained-calls';
import { lengths } from './calls/lengths';
import { operation } from './calls/operation';
import { repeatedPrompts } from './calls/repeated-prompts';
import { serviceTier } from './calls/service-tier';
import { slowAnswer } from './calls/slow-answer';
import { streaming } from './calls/streaming';
import { workers } from './calls/workers';
import { endUsers } from './people/end-users';
import { keys } from './people/keys';
import { sessions } from './people/sessions';
import { visits } from './people/visits';
import { prior } from './prior';
import { deadline } from './said/deadline';
import { trigger } from './said/trigger';
import { words } from './said/words';
import type { Signal } from './signal';
import { activeWindows } from './time/active-windows';
import { burstsWithSilence } from './time/bursts-with-silence';
import { clockAlignment } from './time/clock-alignment';
import { dayRhythm } from './time/day-rhythm';
import { hoursApart } from './time/hours-apart';
import { largeRuns } from './time/large-runs';
import { oneByOne } from './time/one-by-one';
import { oneOff } from './time/one-off';
import { oneWeekday } from './time/one-weekday';
import { paced } from './time/paced';
import { repetition } from './time/repetition';
import { roundTheClock } from './time/round-the-clock';
import { sameHours } from './time/same-hours';
import { steadyVolume } from './time/steady-volume';
import { unkeptTimeTable } from './time/unkept-time-table';

/** Somebody said or built it on purpose. These count without a pattern in time. */
export const EXPLICIT: readonly Signal[] = [prior, streaming, serviceTier, trigger, deadline];

export const NAMED: readonly Signal[] = [
  slowAnswer,
  operation,
  words,
  endUsers,
  visits,
  sessions,
  chainedCalls,
  keys,
  repeatedPrompts,
  // Its own end shows it, so it needs no pattern.
  oneOff,
];

/**
 * These need enough data, so that too little data never makes a workload scheduled. A signal that depends on another comes
 * after it: the clock, the pace and the rhythm of the day come before the signals that look for them.
 */
export const SHAPE: readonly Signal[] = [
  clockAlignment,
  paced,
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
