import { fanOut } from '../../../../../lib/latency/signals/calls/fan-out';
import { lengths } from '../../../../../lib/latency/signals/calls/lengths';
import { operation } from '../../../../../lib/latency/signals/calls/operation';
import { serviceTier } from '../../../../../lib/latency/signals/calls/service-tier';
import { severalTurns } from '../../../../../lib/latency/signals/calls/several-turns';
import { streaming } from '../../../../../lib/latency/signals/calls/streaming';
import { workers } from '../../../../../lib/latency/signals/calls/workers';
import { clients } from '../../../../../lib/latency/signals/origin/clients';
import { evaluations } from '../../../../../lib/latency/signals/origin/evaluations';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { pipelines } from '../../../../../lib/latency/signals/origin/pipelines';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { schedulers } from '../../../../../lib/latency/signals/origin/schedulers';
import { cancelledCalls } from '../../../../../lib/latency/signals/people/cancelled-calls';
import { doubtedIdentities } from '../../../../../lib/latency/signals/people/doubted-identities';
import { endUsers } from '../../../../../lib/latency/signals/people/end-users';
import { sessions } from '../../../../../lib/latency/signals/people/sessions';
import { visits } from '../../../../../lib/latency/signals/people/visits';
import { deadline } from '../../../../../lib/latency/signals/said/deadline';
import { trigger } from '../../../../../lib/latency/signals/said/trigger';
import type { Signal } from '../../../../../lib/latency/signals/signal';
import { byChance } from '../../../../../lib/latency/signals/time/by-chance';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { evenNights } from '../../../../../lib/latency/signals/time/even-nights';
import { largeRuns } from '../../../../../lib/latency/signals/time/large-runs';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import { paced } from '../../../../../lib/latency/signals/time/paced';
import { repetition } from '../../../../../lib/latency/signals/time/repetition';
import type { Subject } from '../../../../../lib/latency/subject';
import type { WeightName } from '../../../../../lib/latency/weights';
import type { SessionShape } from '../../../../../lib/workloads/profile/session-shape';
import { runsAt } from '../../../../fixtures/arrival-shapes';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';
import { clientsOf, origins } from '../origin/origins-of';
import {
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
  single8,
  throughNights,
} from './subjects';

/** A sign that a signal says beside its first one. `unsaid` is like `where`, in a log that does not say it. */
export type SignCases = {
  says: WeightName;
  signal: Signal;
  where: Subject;
  notWhere: Subject;
  unsaid: Subject;
  before?: readonly Signal[];
};

const called = (operation: string | null, mean = 900) => log({ key: { operation }, inputLength: { mean, cv: 0.5 } });
const tier = (serviceTier: string | null) => log({ key: { serviceTier } });
const starts = (trigger: string | null) => listed({ trigger });
const due = (deadlineHours: number | null) => listed({ deadlineHours });
const streams = (of: Parameters<typeof log>[0]) => log({ streamed: { known: 99, yes: 99 }, ...of });
const long = (inputCv: number, outputCv: number, mean = 1_200) =>
  log({ inputLength: { mean, cv: inputCv }, outputLength: { mean: 80, cv: outputCv } });
const inSessions = (of: Partial<SessionShape> | null, afterToolShare: number | null = null) =>
  log({
    ...{ requests: 1_200, sessions: 500, sessionShape: of === null ? null : { ...session, ...of } },
    followUps: { known: 0, yes: 0, overlapShare: 0, afterToolShare },
  });
const partOf = (counts: Parameters<typeof origins>[0]) => log(origins(counts));
const sentBy = (client: string) => log(clientsOf({ [client]: 999 }));
const unknownOrigin = log({ requests: 1_000 });
const fans = (share: number, stampMs: number) =>
  log({ arrivals: { stampMs }, concurrency: { ...single8, fans: { count: 60, calls: 8, share } } });
const inLesson = (of: Parameters<typeof log>[0]) => log({ arrivals: lesson, ...of });
const quarterly = {
  arrivals: measureArrivals(
    runsAt(
      Array.from({ length: 672 }, (_, i) => i * 900_000),
      5,
      1,
    ),
  ),
};
const timeless = log({ arrivals: null });
/** By day, at weekends too. */
const byDay = (busy: number) =>
  log({
    arrivals: {
      ...{ bursts: 99, activeHourShare: 0.6 },
      byHour: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? busy : 100)),
    },
  });

export const FURTHER: readonly SignCases[] = [
  {
    ...{ says: 'streamed-to-users', signal: streaming },
    ...{ where: streams({ endUsers: 30 }), notWhere: streams({ endUsers: 1 }), unsaid: streams({ endUsers: null }) },
  },
  {
    ...{ says: 'not-streamed', signal: streaming, where: log({ streamed: { known: 99, yes: 0 } }) },
    ...{ notWhere: streams({}), unsaid: log({ streamed: { known: 0, yes: 0 } }) },
  },
  {
    ...{ says: 'quick-first-token', signal: streaming, where: streams({ medianFirstTokenMs: 400 }) },
    ...{ notWhere: streams({ medianFirstTokenMs: 5_000 }), unsaid: streams({ medianFirstTokenMs: null }) },
  },
  {
    ...{ says: 'late-first-token', signal: streaming, where: streams({ medianFirstTokenMs: 90_000 }) },
    ...{ notWhere: streams({ medianFirstTokenMs: 5_000 }), unsaid: streams({ medianFirstTokenMs: null }) },
  },
  {
    ...{ says: 'batch-tier-nobody-watches', signal: serviceTier },
    ...{ where: tier('batch'), notWhere: tier('flex'), unsaid: tier(null) },
  },
  {
    ...{ says: 'flex-tier', signal: serviceTier },
    ...{ where: tier('flex'), notWhere: tier('standard'), unsaid: tier(null) },
  },
  {
    ...{ says: 'priority-tier', signal: serviceTier },
    ...{ where: tier('priority'), notWhere: tier('standard'), unsaid: tier(null) },
  },
  {
    ...{ says: 'realtime-operation', signal: operation },
    ...{ where: called('_arealtime'), notWhere: called('chat'), unsaid: called(null) },
  },
  {
    ...{ says: 'rerank-operation', signal: operation },
    ...{ where: called('rerank'), notWhere: called('chat'), unsaid: called(null) },
  },
  {
    ...{ says: 'query-embedding', signal: operation, where: called('embedding', 9) },
    ...{ notWhere: called('embedding', 400), unsaid: called('embedding', 0) },
  },
  {
    ...{ says: 'embedding-operation', signal: operation },
    ...{ where: called('embedding'), notWhere: called('chat'), unsaid: called(null) },
  },
  {
    ...{ says: 'trigger-frequent', signal: trigger },
    ...{ where: starts('*/5 * * * *'), notWhere: starts('0 2 * * *'), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'trigger-event', signal: trigger },
    ...{ where: starts('webhook'), notWhere: starts('nightly'), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'trigger-person', signal: trigger },
    ...{ where: starts('user click'), notWhere: starts('webhook'), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'trigger-by-hand', signal: trigger },
    ...{ where: starts('manually'), notWhere: starts('user click'), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'trigger-planned', signal: trigger, where: starts('nightly') },
    ...{ notWhere: listed({ trigger: 'nightly', deadlineHours: 0.1 }), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'trigger-other', signal: trigger },
    ...{ where: starts('other system'), notWhere: starts('webhook'), unsaid: starts('unknown') },
  },
  {
    ...{ says: 'deadline-seconds', signal: deadline },
    ...{ where: due(0.0005), notWhere: due(0.1), unsaid: due(null) },
  },
  { ...{ says: 'deadline-minutes', signal: deadline }, ...{ where: due(0.1), notWhere: due(24), unsaid: due(null) } },
  {
    ...{ says: 'deadline-not-minutes', signal: deadline },
    ...{ where: due(24), notWhere: due(0.1), unsaid: due(null) },
  },
  { ...{ says: 'deadline-not-hours', signal: deadline }, ...{ where: due(0.1), notWhere: due(24), unsaid: due(null) } },
  {
    ...{ says: 'deadline-nobody-watches', signal: deadline },
    ...{ where: due(0.1), notWhere: due(0.0005), unsaid: due(null) },
  },
  {
    ...{ says: 'clock-frequent', signal: clockAlignment },
    ...{ where: log(quarterly), notWhere: nightly, unsaid: timeless },
  },
  {
    ...{ says: 'clock-nobody-watches', signal: clockAlignment },
    ...{ where: nightly, notWhere: office, unsaid: timeless },
  },
  {
    ...{ says: 'same-minutes', signal: clockAlignment, unsaid: timeless },
    where: log({ arrivals: { bursts: 20, activeWindowShare: 0.1, busiestMinutesShare: 0.9 } }),
    notWhere: log({ arrivals: { bursts: 20, activeWindowShare: 0.1, busiestMinutesShare: 0.3 } }),
  },
  {
    ...{ says: 'large-runs-nobody-watches', signal: largeRuns },
    where: log({ arrivals: { ...lists, typicalRun: { requests: 250, minutes: 2 } } }),
    notWhere: log({ arrivals: { ...lists, typicalRun: { requests: 3, minutes: 2 } } }),
    unsaid: log({ arrivals: { ...lists, typicalRun: null } }),
  },
  {
    ...{ says: 'no-pauses', signal: oneByOne, before: [clockAlignment], where: events, notWhere: nightly },
    unsaid: log({ arrivals: { activeWindowShare: 0.97, typicalRun: null } }),
  },
  {
    ...{ says: 'paced-nobody-watches', signal: paced, where: log({ arrivals: { pace: evenly } }) },
    ...{ notWhere: log({ arrivals: { pace: { ...evenly, fano: 1.2 } } }), unsaid: log({ arrivals: { pace: null } }) },
  },
  {
    ...{ says: 'paced-session', signal: paced },
    where: log({
      arrivals: { pace: evenly, bursts: 9, typicalRun: { requests: 90, minutes: 45 } },
      medianLatencyMs: 900,
    }),
    notWhere: log({
      arrivals: { pace: evenly, bursts: 9, typicalRun: { requests: 900, minutes: 450 } },
      medianLatencyMs: 900,
    }),
    unsaid: log({
      arrivals: { pace: null, bursts: 9, typicalRun: { requests: 90, minutes: 45 } },
      medianLatencyMs: 900,
    }),
  },
  {
    ...{ says: 'even-nights-nobody-watches', signal: evenNights, where: log({ arrivals: { nights: throughNights } }) },
    notWhere: log({ arrivals: { nights: { ...throughNights, fano: 1.1 } } }),
    unsaid: log({ arrivals: { nights: null } }),
  },
  {
    ...{ says: 'one-off-nobody-returns', signal: oneOff, where: log({ arrivals: once }) },
    notWhere: log({ arrivals: { ...once, lastMs: 14 * DAY_MS } }),
    unsaid: log({ arrivals: { ...once, log: null } }),
  },
  {
    ...{ says: 'by-chance-somebody-there', signal: byChance, before: [repetition] },
    ...{ where: inLesson({ medianLatencyMs: 900 }), notWhere: inLesson({ medianLatencyMs: 90_000 }) },
    unsaid: log({ arrivals: { ...lesson, typicalRun: null }, medianLatencyMs: 900 }),
  },
  {
    ...{ says: 'day-and-night', signal: dayRhythm, where: byDay(900), notWhere: byDay(100), unsaid: timeless },
  },
  {
    ...{ says: 'constant-input', signal: lengths },
    ...{ where: long(0.04, 0.9), notWhere: long(0.5, 0.9), unsaid: long(0.04, 0.9, 0) },
  },
  {
    ...{ says: 'varied-lengths', signal: lengths },
    ...{ where: long(0.9, 1.1), notWhere: long(0.5, 1.1), unsaid: long(0.9, 1.1, 0) },
  },
  {
    ...{ says: 'handover-nobody-watches', signal: workers, where: log({ concurrency: pool }) },
    ...{ notWhere: log({ concurrency: { ...pool, handoverShare: 0.02 } }), unsaid: log({ concurrency: null }) },
  },
  {
    ...{ says: 'fixed-concurrency', signal: workers, unsaid: log({ concurrency: null }) },
    where: log({ concurrency: { ...pool, handoverShare: 0.02 } }),
    notWhere: log({ concurrency: { ...pool, handoverShare: 0.02, commonestShare: 0.3 } }),
  },
  {
    ...{ says: 'fan-out-somebody-waits', signal: fanOut },
    ...{ where: fans(0.97, 1), notWhere: fans(0.7, 1), unsaid: fans(0.97, 60_000) },
  },
  {
    ...{ says: 'users-named', signal: endUsers },
    ...{ where: log({ endUsers: 100 }), notWhere: log({ endUsers: 2 }), unsaid: log({ endUsers: null }) },
  },
  {
    ...{ says: 'no-users', signal: endUsers },
    ...{ where: log({ endUsers: 0 }), notWhere: log({ endUsers: 100 }), unsaid: log({ endUsers: null }) },
  },
  {
    ...{ says: 'no-sessions', signal: sessions },
    ...{ where: log({ sessions: 0 }), notWhere: log({ sessions: 2_000 }), unsaid: log({ sessions: null }) },
  },
  {
    ...{ says: 'sessions-named', signal: sessions, where: inSessions(null) },
    ...{ notWhere: log({ requests: 1_200, sessions: 1_190 }), unsaid: log({ requests: 1_200, sessions: null }) },
  },
  {
    ...{ says: 'calls-alone', signal: visits },
    where: log({ endUsers: 400, sessionShape: { ...session, sessions: 1_190, steps: 10 } }),
    notWhere: log({ endUsers: 400, sessionShape: session }),
    unsaid: log({ endUsers: null, sessionShape: { ...session, sessions: 1_190, steps: 10 } }),
  },
  {
    ...{ says: 'growing-turns', signal: sessions, where: inSessions({ growingShare: 0.95 }) },
    ...{ notWhere: inSessions({ growingShare: 0.2 }), unsaid: inSessions({ growingShare: null }) },
  },
  {
    ...{ says: 'think-times', signal: sessions, where: inSessions({}) },
    ...{ notWhere: inSessions({ thinkShare: 0.1 }), unsaid: inSessions({ thinkShare: null, medianThinkMs: null }) },
  },
  {
    ...{ says: 'tool-times', signal: sessions },
    ...{ where: inSessions({}, 0.9), notWhere: inSessions({}, 0.1), unsaid: inSessions({}, null) },
  },
  {
    ...{ says: 'tool-loop', signal: sessions },
    where: inSessions({ growingShare: 0.98, chainedShare: 0.7, medianDepth: 6, maxDepth: 20 }),
    notWhere: inSessions({ growingShare: 0.98, chainedShare: 0.1, medianDepth: 1 }),
    unsaid: inSessions(null),
  },
  {
    ...{ says: 'answered-before', signal: openRequests, unsaid: unknownOrigin },
    ...{ where: partOf({ answered: 999 }), notWhere: partOf({ waiting: 999 }) },
  },
  {
    ...{ says: 'answered-nobody-watches', signal: openRequests, unsaid: unknownOrigin },
    ...{ where: partOf({ answered: 999 }), notWhere: partOf({ waiting: 999 }) },
  },
  {
    ...{ says: 'queue-nobody-watches', signal: queues, unsaid: unknownOrigin },
    ...{ where: partOf({ queue: 999 }), notWhere: partOf({ waiting: 999 }) },
  },
  {
    ...{ says: 'from-frequent-schedule', signal: schedulers, unsaid: log(quarterly) },
    where: log({ ...origins({ schedule: 999 }), ...quarterly }),
    notWhere: partOf({ schedule: 999 }),
  },
  {
    ...{ says: 'schedule-nobody-watches', signal: schedulers, unsaid: unknownOrigin },
    ...{ where: partOf({ schedule: 999 }), notWhere: partOf({ queue: 999 }) },
  },
  {
    ...{ says: 'evaluation-nobody-watches', signal: evaluations, unsaid: unknownOrigin },
    ...{ where: partOf({ evaluation: 999 }), notWhere: partOf({ waiting: 999 }) },
  },
  {
    ...{ says: 'pipeline-nobody-watches', signal: pipelines, unsaid: unknownOrigin },
    ...{ where: partOf({ ci: 999 }), notWhere: partOf({ waiting: 999 }) },
  },
  {
    ...{ says: 'coding-tools', signal: clients, unsaid: unknownOrigin },
    ...{ where: sentBy('claude-cli'), notWhere: sentBy('python-requests') },
  },
  {
    ...{ says: 'webhooks', signal: clients, unsaid: unknownOrigin },
    ...{ where: sentBy('GitHub-Hookshot'), notWhere: sentBy('Mozilla') },
  },
  {
    ...{ says: 'webhook-nobody-watches', signal: clients, unsaid: unknownOrigin },
    ...{ where: sentBy('GitHub-Hookshot'), notWhere: sentBy('Mozilla') },
  },
  {
    ...{ says: 'command-line', signal: clients, unsaid: unknownOrigin },
    ...{ where: sentBy('curl'), notWhere: sentBy('python-requests') },
  },
  {
    ...{ says: 'never-cancelled', signal: cancelledCalls, unsaid: log({ cancelled: null }) },
    ...{ where: log({ cancelled: { known: 5_000, yes: 0 } }), notWhere: log({ cancelled: { known: 5_000, yes: 1 } }) },
  },
  {
    ...{ says: 'single-turns', signal: severalTurns, unsaid: log({ severalTurns: null }) },
    where: log({ severalTurns: { known: 999, yes: 0 } }),
    notWhere: log({ severalTurns: { known: 999, yes: 200 } }),
  },
  {
    ...{ says: 'doubted-sessions', signal: doubtedIdentities, unsaid: log({ doubted: null }) },
    where: log({ doubted: { endUsers: null, sessions: 'new-each-row' } }),
    notWhere: log({ doubted: { endUsers: 'constant', sessions: null } }),
  },
];
