import { chainedCalls } from '../../../../../lib/latency/signals/calls/chained-calls';
import { fanOut } from '../../../../../lib/latency/signals/calls/fan-out';
import { goesOnAsking } from '../../../../../lib/latency/signals/calls/goes-on-asking';
import { growingRows } from '../../../../../lib/latency/signals/calls/growing-rows';
import { lengths } from '../../../../../lib/latency/signals/calls/lengths';
import { operation } from '../../../../../lib/latency/signals/calls/operation';
import { repeatedPrompts } from '../../../../../lib/latency/signals/calls/repeated-prompts';
import { serviceTier } from '../../../../../lib/latency/signals/calls/service-tier';
import { severalTurns } from '../../../../../lib/latency/signals/calls/several-turns';
import { slowAnswer } from '../../../../../lib/latency/signals/calls/slow-answer';
import { streaming } from '../../../../../lib/latency/signals/calls/streaming';
import { structuredAnswers } from '../../../../../lib/latency/signals/calls/structured-answers';
import { workers } from '../../../../../lib/latency/signals/calls/workers';
import { clients } from '../../../../../lib/latency/signals/origin/clients';
import { evaluations } from '../../../../../lib/latency/signals/origin/evaluations';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { pipelines } from '../../../../../lib/latency/signals/origin/pipelines';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { schedulers } from '../../../../../lib/latency/signals/origin/schedulers';
import { addresses } from '../../../../../lib/latency/signals/people/addresses';
import { cancelledCalls } from '../../../../../lib/latency/signals/people/cancelled-calls';
import { doubtedIdentities } from '../../../../../lib/latency/signals/people/doubted-identities';
import { endUsers } from '../../../../../lib/latency/signals/people/end-users';
import { keys } from '../../../../../lib/latency/signals/people/keys';
import { sessions } from '../../../../../lib/latency/signals/people/sessions';
import { visits } from '../../../../../lib/latency/signals/people/visits';
import { deadline } from '../../../../../lib/latency/signals/said/deadline';
import { trigger } from '../../../../../lib/latency/signals/said/trigger';
import { words } from '../../../../../lib/latency/signals/said/words';
import type { Signal } from '../../../../../lib/latency/signals/signal';
import { activeWindows } from '../../../../../lib/latency/signals/time/active-windows';
import { burstsWithSilence } from '../../../../../lib/latency/signals/time/bursts-with-silence';
import { byChance } from '../../../../../lib/latency/signals/time/by-chance';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { evenNights } from '../../../../../lib/latency/signals/time/even-nights';
import { hoursApart } from '../../../../../lib/latency/signals/time/hours-apart';
import { largeRuns } from '../../../../../lib/latency/signals/time/large-runs';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import { oneWeekday } from '../../../../../lib/latency/signals/time/one-weekday';
import { paced } from '../../../../../lib/latency/signals/time/paced';
import { peopleMayWait } from '../../../../../lib/latency/signals/time/people-may-wait';
import { repetition } from '../../../../../lib/latency/signals/time/repetition';
import { roundTheClock } from '../../../../../lib/latency/signals/time/round-the-clock';
import { sameHours } from '../../../../../lib/latency/signals/time/same-hours';
import { steadyVolume } from '../../../../../lib/latency/signals/time/steady-volume';
import { unkeptTimeTable } from '../../../../../lib/latency/signals/time/unkept-time-table';
import type { Subject } from '../../../../../lib/latency/subject';
import type { WeightName } from '../../../../../lib/latency/weights';
import { aroundTheClock, daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';
import { clientsOf, origins } from '../origin/origins-of';
import {
  at,
  called,
  DAY_MS,
  evenly,
  events,
  lesson,
  listed,
  lists,
  log,
  nightly,
  office,
  once,
  pool,
  session,
  single,
  single8,
  throughNights,
  timesApart,
} from './subjects';

/** What a signal says where its sign is there, a log or list where the sign could be and is not, and the signals that it asks. */
export type Cases = { says: WeightName; where: Subject; notWhere: Subject; before?: readonly Signal[] };

export const CASES = new Map<Signal, Cases>([
  [
    streaming,
    {
      says: 'streamed',
      where: log({ streamed: { known: 99, yes: 99 } }),
      notWhere: log({ streamed: { known: 99, yes: 0 } }),
    },
  ],
  [
    serviceTier,
    {
      says: 'batch-tier',
      where: log({ key: { serviceTier: 'batch' } }),
      notWhere: log({ key: { serviceTier: 'standard' } }),
    },
  ],
  [
    trigger,
    {
      says: 'trigger-schedule',
      where: listed({ trigger: 'every night' }),
      notWhere: listed({ trigger: 'user clicks a button' }),
    },
  ],
  [
    deadline,
    { says: 'deadline-hours', where: listed({ deadlineHours: 24 }), notWhere: listed({ deadlineHours: 0.002 }) },
  ],
  [
    openRequests,
    { says: 'open-request', where: log(origins({ waiting: 999 })), notWhere: log(origins({ answered: 999 })) },
  ],
  [queues, { says: 'from-queue', where: log(origins({ queue: 999 })), notWhere: log(origins({ waiting: 999 })) }],
  [
    schedulers,
    { says: 'from-schedule', where: log(origins({ schedule: 999 })), notWhere: log(origins({ queue: 999 })) },
  ],
  [
    evaluations,
    {
      says: 'evaluation-environment',
      where: log(origins({ evaluation: 999 })),
      notWhere: log(origins({ waiting: 999 })),
    },
  ],
  [pipelines, { says: 'from-pipeline', where: log(origins({ ci: 999 })), notWhere: log(origins({ waiting: 999 })) }],
  [
    clients,
    {
      says: 'browser-clients',
      where: log(clientsOf({ Mozilla: 999 })),
      notWhere: log(clientsOf({ 'python-requests': 999 })),
    },
  ],
  [
    slowAnswer,
    {
      says: 'slow-answer',
      where: log({ medianLatencyMs: 20_000, streamed: { known: 99, yes: 0 } }),
      notWhere: log({ medianLatencyMs: 800, streamed: { known: 99, yes: 0 } }),
    },
  ],
  [
    operation,
    {
      says: 'batch-operation',
      where: log({ key: { operation: 'batch' } }),
      notWhere: log({ key: { operation: 'chat' } }),
    },
  ],
  [words, { says: 'word-schedule', where: called('nightly-texts'), notWhere: called('support-chat') }],
  [endUsers, { says: 'returning-users', where: log({ endUsers: 100 }), notWhere: log({ endUsers: 0 }) }],
  [
    visits,
    {
      says: 'visits',
      where: log({ endUsers: 400, sessionShape: session }),
      notWhere: log({ endUsers: 400, sessionShape: { ...session, steps: 10 } }),
    },
  ],
  [
    sessions,
    {
      says: 'turns-in-sessions',
      where: log({ requests: 8_000, sessions: 2_000 }),
      notWhere: log({ requests: 8_000, sessions: 7_900 }),
    },
  ],
  [
    chainedCalls,
    {
      says: 'chained-calls',
      where: log({ sessionShape: { ...session, chainedShare: 0.9 } }),
      notWhere: log({ sessionShape: session }),
    },
  ],
  [keys, { says: 'many-keys', where: log({ keys: 30 }), notWhere: log({ keys: 1 }) }],
  [
    repeatedPrompts,
    {
      says: 'repeated-prompts',
      where: log({ prompts: { known: 999, distinct: 99 } }),
      notWhere: log({ prompts: { known: 999, distinct: 990 } }),
    },
  ],
  [
    severalTurns,
    {
      says: 'several-turns',
      where: log({ severalTurns: { known: 999, yes: 900 } }),
      notWhere: log({ severalTurns: { known: 999, yes: 0 } }),
    },
  ],
  [
    structuredAnswers,
    {
      says: 'structured-answers',
      where: log({ requests: 999, structured: { known: 999, yes: 999 } }),
      notWhere: log({ requests: 999, structured: { known: 999, yes: 0 } }),
    },
  ],
  [
    cancelledCalls,
    {
      says: 'cancelled-calls',
      where: log({ cancelled: { known: 999, yes: 50 } }),
      notWhere: log({ cancelled: { known: 999, yes: 0 } }),
    },
  ],
  [addresses, { says: 'many-addresses', where: log({ addresses: 100 }), notWhere: log({ addresses: 2 }) }],
  [
    doubtedIdentities,
    {
      says: 'doubted-users',
      where: log({ doubted: { endUsers: 'constant', sessions: null } }),
      notWhere: log({ doubted: { endUsers: null, sessions: 'constant' } }),
    },
  ],
  [
    oneOff,
    { says: 'one-off', where: log({ arrivals: once }), notWhere: log({ arrivals: { ...once, lastMs: 14 * DAY_MS } }) },
  ],
  [clockAlignment, { says: 'clock-start', where: nightly, notWhere: events }],
  [
    paced,
    {
      says: 'paced',
      where: log({ arrivals: { pace: evenly } }),
      notWhere: log({ arrivals: { pace: { ...evenly, fano: 1.2 } } }),
    },
  ],
  [
    evenNights,
    {
      says: 'even-nights',
      where: log({ arrivals: { nights: throughNights } }),
      notWhere: log({ arrivals: { nights: { ...throughNights, fano: 1.1 } } }),
    },
  ],
  [
    goesOnAsking,
    {
      says: 'goes-on-asking',
      where: log({ ...origins({ answered: 1_000 }), sessionShape: session }),
      notWhere: log({ ...origins({ answered: 1_000 }), sessionShape: { ...session, thinkShare: 0 } }),
      before: [openRequests, sessions],
    },
  ],
  [peopleMayWait, { says: 'people-may-wait', where: single, notWhere: nightly, before: [clockAlignment, oneByOne] }],
  [oneByOne, { says: 'one-by-one', where: single, notWhere: nightly, before: [clockAlignment] }],
  [burstsWithSilence, { says: 'bursts-with-silence', where: nightly, notWhere: office, before: [clockAlignment] }],
  [
    activeWindows,
    {
      says: 'always-active',
      where: log({ arrivals: { activeWindowShare: 0.97 } }),
      notWhere: log({ arrivals: { activeWindowShare: 0.1 } }),
    },
  ],
  [sameHours, { says: 'same-hours-daily', where: nightly, notWhere: events }],
  [
    hoursApart,
    { says: 'hours-apart', where: at(runsAt(timesApart, 30, 4)), notWhere: office, before: [clockAlignment] },
  ],
  [oneWeekday, { says: 'one-weekday', where: at(runsAt([3 * DAY_MS, 10 * DAY_MS], 300, 20)), notWhere: events }],
  [dayRhythm, { says: 'office-hours', where: office, notWhere: events }],
  [roundTheClock, { says: 'round-the-clock', where: events, notWhere: office }],
  [
    repetition,
    {
      says: 'repetition',
      where: log({ arrivals: { repetition: { day: 0.95, week: null }, activeHourShare: 0.1 } }),
      notWhere: log({ arrivals: { repetition: { day: 0.3, week: null }, activeHourShare: 0.1 } }),
    },
  ],
  [
    byChance,
    {
      says: 'by-chance',
      where: log({ arrivals: lesson, medianLatencyMs: 900 }),
      notWhere: log({ arrivals: lesson, medianLatencyMs: 90_000 }),
      before: [repetition],
    },
  ],
  [
    unkeptTimeTable,
    {
      says: 'unkept-time-table',
      where: log({ arrivals: measureArrivals(aroundTheClock(300)), key: { application: 'weekly-deals' } }),
      notWhere: log({
        arrivals: measureArrivals(runsAt(daily(2, 0, 14), 300, 40)),
        key: { application: 'nightly-deals' },
      }),
    },
  ],
  [
    steadyVolume,
    {
      says: 'steady-volume',
      where: log({ arrivals: { fano: { fiveMinutes: 1, hour: 1, day: 2 } } }),
      notWhere: log({ arrivals: { fano: { fiveMinutes: 1, hour: 1, day: 400 } } }),
    },
  ],
  [
    lengths,
    {
      says: 'constant-lengths',
      where: log({ inputLength: { mean: 1_200, cv: 0.04 }, outputLength: { mean: 80, cv: 0.12 } }),
      notWhere: log({ inputLength: { mean: 1_200, cv: 0.9 }, outputLength: { mean: 80, cv: 1.1 } }),
    },
  ],
  [
    growingRows,
    {
      says: 'growing-rows',
      where: log({ concurrency: { ...pool, growing: { rows: 40, share: 0.9 } } }),
      notWhere: log({ concurrency: { ...pool, growing: { rows: 0, share: 0 } } }),
    },
  ],
  [
    largeRuns,
    {
      says: 'large-runs',
      where: log({ arrivals: { ...lists, typicalRun: { requests: 250, minutes: 12 } } }),
      notWhere: log({ arrivals: { ...lists, typicalRun: { requests: 3, minutes: 12 } } }),
    },
  ],
  [
    workers,
    {
      says: 'handover',
      where: log({ concurrency: pool }),
      notWhere: log({ concurrency: { ...pool, commonest: 1, handoverShare: 0.02 } }),
    },
  ],
  [
    fanOut,
    {
      says: 'fan-out',
      where: log({ arrivals: { stampMs: 1 }, concurrency: { ...single8, fans: { count: 60, calls: 8, share: 0.97 } } }),
      notWhere: log({
        arrivals: { stampMs: 1 },
        concurrency: { ...single8, fans: { count: 60, calls: 8, share: 0.7 } },
      }),
    },
  ],
]);
