import { chainedCalls } from './calls/chained-calls';
import { fanOut } from './calls/fan-out';
import { goesOnAsking } from './calls/goes-on-asking';
import { growingRows } from './calls/growing-rows';
import { lengths } from './calls/lengths';
import { operation } from './calls/operation';
import { repeatedPrompts } from './calls/repeated-prompts';
import { serviceTier } from './calls/service-tier';
import { severalTurns } from './calls/several-turns';
import { slowAnswer } from './calls/slow-answer';
import { streaming } from './calls/streaming';
import { structuredAnswers } from './calls/structured-answers';
import { workers } from './calls/workers';
import { clients } from './origin/clients';
import { evaluations } from './origin/evaluations';
import { openRequests } from './origin/open-requests';
import { pipelines } from './origin/pipelines';
import { queues } from './origin/queues';
import { schedulers } from './origin/schedulers';
import { addresses } from './people/addresses';
import { cancelledCalls } from './people/cancelled-calls';
import { doubtedIdentities } from './people/doubted-identities';
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
import { byChance } from './time/by-chance';
import { clockAlignment } from './time/clock-alignment';
import { dayRhythm } from './time/day-rhythm';
import { evenNights } from './time/even-nights';
import { hoursApart } from './time/hours-apart';
import { largeRuns } from './time/large-runs';
import { oneByOne } from './time/one-by-one';
import { oneOff } from './time/one-off';
import { oneWeekday } from './time/one-weekday';
import { paced } from './time/paced';
import { peopleMayWait } from './time/people-may-wait';
import { repetition } from './time/repetition';
import { roundTheClock } from './time/round-the-clock';
import { sameHours } from './time/same-hours';
import { steadyVolume } from './time/steady-volume';
import { unkeptTimeTable } from './time/unkept-time-table';
import { unsaid } from './unsaid';

/** Somebody said or built it on purpose, or the platform says what runs it. These count without a pattern in time. */
export const EXPLICIT: readonly Signal[] = [
  prior,
  streaming,
  serviceTier,
  trigger,
  deadline,
  openRequests,
  queues,
  schedulers,
  evaluations,
  pipelines,
  clients,
];

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
  severalTurns,
  // It asks for pauses to read, and for turns.
  goesOnAsking,
  structuredAnswers,
  cancelledCalls,
  addresses,
  doubtedIdentities,
  unsaid,
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
  evenNights,
  oneByOne,
  burstsWithSilence,
  activeWindows,
  sameHours,
  hoursApart,
  oneWeekday,
  dayRhythm,
  roundTheClock,
  repetition,
  byChance,
  unkeptTimeTable,
  steadyVolume,
  lengths,
  growingRows,
  largeRuns,
  workers,
  fanOut,
  // It asks how the calls were put together.
  peopleMayWait,
];
