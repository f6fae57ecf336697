import type { Spread } from '../../../lib/sample/sample-workload';
import { type Calendar, DAY_MS, HOUR_MS, inOutage, MINUTE_MS } from '../logs/calendar';
import type { Draw } from '../logs/draw';
import type { Behaviour, Clock, Shaped, Ticks } from '../logs/family';
import { simulate } from '../logs/simulate';
import { clockStarts, handStarts, shapedStarts, tickStarts } from '../logs/starts';
import type { ArchetypeCall, Traffic } from './archetype';

/** Nothing of a log is bigger, so that no archetype makes it slow. */
const MOST_CALLS = 1_200;

/** How a model answers. Drawn without regard to the class. */
export type Service = { streamed: number; input: Spread; output: Spread };

type Given = { user?: number; session?: number; trace?: number; input?: number; output?: number; callsTool?: boolean };

const size = ({ median, sigma }: Spread, draw: Draw): number =>
  Math.max(1, Math.round(draw.random.lognormal(median, sigma)));

/** Makes single calls of one use: its model has one speed and one rate of failures. */
export function callMaker({ streamed, input, output }: Service, draw: Draw) {
  const firstMs = draw.size(180, 2_500);
  const msPerToken = draw.size(4, 18);
  const failures = draw.chance(0.25) ? draw.size(0.01, 0.06) : 0.001;
  return (startMs: number, given: Given = {}): ArchetypeCall => {
    const failed = draw.chance(failures);
    const first = Math.round(draw.random.lognormal(firstMs, 0.45));
    const written = given.output ?? (output.median === 0 ? 0 : size(output, draw));
    const streams = draw.chance(streamed);
    return {
      startMs: Math.round(startMs),
      latencyMs: failed ? first : first + Math.round(written * msPerToken * draw.random.lognormal(1, 0.2)),
      firstTokenMs: streams && !failed ? first : null,
      streamed: streams,
      failed,
      input: given.input ?? size(input, draw),
      output: failed ? 0 : written,
      user: given.user ?? null,
      session: given.session ?? null,
      trace: given.trace ?? null,
      callsTool: given.callsTool ?? false,
      prompt: draw.whole(1_000, 1_000_000_000),
    };
  };
}

/** The calls within the log, in order of time. */
export function within(calendar: Calendar, calls: Iterable<ArchetypeCall>): ArchetypeCall[] {
  const kept: ArchetypeCall[] = [];
  for (const call of calls) {
    if (call.startMs >= calendar.startMs && call.startMs < calendar.endMs) kept.push(call);
    if (kept.length >= MOST_CALLS) break;
  }
  return kept.sort((a, b) => a.startMs - b.startMs);
}

/** Work in the terms of the development set (`logs/family.ts`), each call with a trace of its own. */
export function behaving(behave: (draw: Draw) => Behaviour) {
  return (calendar: Calendar, draw: Draw): Traffic => {
    const behaviour = behave(draw);
    const calls = simulate(behaviour, calendar, draw)
      .slice(0, MOST_CALLS)
      .map((call) => ({ ...call, trace: null, callsTool: false }));
    return {
      calls,
      namesUsers: behaviour.users !== undefined,
      namesSessions: behaviour.turns !== undefined || behaviour.visits?.named === true,
    };
  };
}

/** What people or events do in a day. */
export const day = (
  draw: Draw,
  clients: readonly string[],
  perDay: readonly [number, number],
  peak: number,
  weekend: number,
): Shaped => ({
  kind: 'shaped',
  clients,
  perDay: draw.size(...perDay),
  peak: peak + draw.between(-1.5, 1.5),
  weekend: weekend * draw.between(0.7, 1.2),
});

/** Clients of ServeGen: those that rest at night, and those that never do. */
export const BY_DAY = ['daytime', 'office', 'evening', 'launch-week', 'late-hours', 'two-big-days'];
export const ROUND = ['round-the-clock', 'growing', 'steady', 'bursty', 'fading'];

/** A run of a scheduler, at one hour of the night unless the clock says otherwise. */
export const clock = (draw: Draw, given: Partial<Clock> = {}): Clock => ({
  kind: 'clock',
  hours: [draw.whole(0, 5)],
  minute: draw.pick([0, 5, 15, 30, 45]),
  weekdays: null,
  monthDays: null,
  late: { median: draw.size(800, 20_000), sigma: 0.8 },
  ...given,
});

const unnamed = (calls: ArchetypeCall[]): Traffic => ({ calls, namesUsers: false, namesSessions: false });

/** A job that holds itself to a rate, so many requests a minute, for some hours of a day. */
export function paced(
  { starts, hours, everyMs, jitter }: { starts: number[]; hours: number; everyMs: number; jitter: number },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const calls: ArchetypeCall[] = [];
  for (const start of starts) {
    for (let at = start; at < start + hours * HOUR_MS; at += everyMs) {
      if (!inOutage(calendar, at)) calls.push(call(at + draw.between(0, jitter) * everyMs));
    }
  }
  return unnamed(within(calendar, calls));
}

/** How much less of a work there is in a day of a long log, so that all are of a size. */
export const thinned = ({ days }: Calendar): number => Math.min(1, 14 / days);

/** Starts by hand on some working days, or by a clock. */
export const byHand = (perWeek: number, calendar: Calendar, draw: Draw): number[] =>
  handStarts({ kind: 'hand-started', perWeek }, calendar, draw);
export const byClock = (given: Clock, calendar: Calendar, draw: Draw): number[] => clockStarts(given, calendar, draw);
export const byPeople = (given: Shaped, calendar: Calendar, draw: Draw): number[] =>
  shapedStarts({ ...given, perDay: given.perDay * thinned(calendar) }, calendar, draw);

export const byTicks = (given: Omit<Ticks, 'kind'>, calendar: Calendar, draw: Draw): number[] =>
  tickStarts({ kind: 'ticks', ...given }, calendar, draw);

/** Events that wait for the next look of something that polls: all that came since the last one start together. */
export const polled = (events: readonly number[], everyMinutes: number, calendar: Calendar, draw: Draw): number[] =>
  events.map((event) => {
    const looks = Math.ceil((event - calendar.startMs) / (everyMinutes * MINUTE_MS));
    return calendar.startMs + looks * everyMinutes * MINUTE_MS + draw.random.lognormal(seconds(4), 0.6);
  });

/** Work that follows other work: a share of it, each a delay later. */
export function following(
  events: readonly number[],
  delay: Spread,
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  return unnamed(
    within(
      calendar,
      events.map((event) => call(event + draw.random.lognormal(delay.median, delay.sigma))),
    ),
  );
}

/**
 * Events handled as they come, but for stops of the consumer: what came meanwhile is handled at once by a few workers when it is back.
 */
export function drained(
  events: readonly number[],
  stops: { count: number; hours: Spread; workers: number },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const closed = Array.from({ length: stops.count }, () => {
    const fromMs = draw.between(calendar.startMs, calendar.endMs - DAY_MS);
    return { fromMs, toMs: fromMs + draw.random.lognormal(stops.hours.median, stops.hours.sigma) * HOUR_MS };
  });
  const free = new Map<number, number[]>();
  const calls = events.map((event) => {
    const stop = closed.find(({ fromMs, toMs }) => event >= fromMs && event < toMs);
    if (stop === undefined) return call(event + draw.random.lognormal(900, 0.7));
    const workers = free.get(stop.toMs) ?? Array.from({ length: stops.workers }, () => stop.toMs);
    free.set(stop.toMs, workers);
    const worker = workers.indexOf(Math.min(...workers));
    const made = call((workers[worker] ?? stop.toMs) + draw.between(5, 60));
    workers[worker] = made.startMs + made.latencyMs;
    return made;
  });
  return unnamed(within(calendar, calls));
}

/** Runs of items that some workers take one after the other; a run is a trace where `together`. */
export function runs(
  starts: readonly number[],
  run: { items: Spread; workers: number; pause: Spread; together?: boolean; users?: number },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const calls: ArchetypeCall[] = [];
  for (const [number, start] of starts.entries()) {
    const workers = Array.from({ length: run.workers }, (_, worker) => start + worker * 9);
    const ids: Given = {
      ...(run.together === true ? { trace: number } : {}),
      ...(run.users === undefined ? {} : { user: draw.whole(0, run.users - 1) }),
    };
    for (let item = size(run.items, draw); item > 0; item--) {
      const worker = workers.indexOf(Math.min(...workers));
      const made = call(workers[worker] ?? start, ids);
      calls.push(made);
      workers[worker] = made.startMs + made.latencyMs + size(run.pause, draw);
    }
  }
  return { ...unnamed(within(calendar, calls)), namesUsers: run.users !== undefined };
}

/**
 * Agents: each step sends all that was said before and what its tool has answered, so that no step can be sent before the one before
 * it has ended. `tool`: how long its tools take.
 */
export function agents(
  starts: readonly number[],
  agent: { steps: Spread; tool: Spread; grows: Spread; users?: number; named: boolean },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const calls: ArchetypeCall[] = [];
  for (const [session, start] of starts.entries()) {
    const user = agent.users === undefined ? {} : { user: draw.whole(0, agent.users - 1) };
    let at = start;
    let input = size(service.input, draw);
    for (let step = Math.max(2, size(agent.steps, draw)); step > 0; step--) {
      const made = call(at, { ...user, session, trace: session, input, callsTool: step > 1 });
      calls.push(made);
      input = Math.min(180_000, input + made.output + size(agent.grows, draw));
      at = made.startMs + made.latencyMs + size(agent.tool, draw);
    }
  }
  return { calls: within(calendar, calls), namesUsers: agent.users !== undefined, namesSessions: agent.named };
}

/** One question, many calls at once: each start is a trace of so many calls in the same moment. */
export function fannedOut(
  starts: readonly number[],
  fan: { width: Spread; users?: number },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const calls = starts.flatMap((start, trace) => {
    const user = fan.users === undefined ? {} : { user: draw.whole(0, fan.users - 1) };
    return Array.from({ length: size(fan.width, draw) }, (_, place) => call(start + place * 3, { ...user, trace }));
  });
  return { ...unnamed(within(calendar, calls)), namesUsers: fan.users !== undefined };
}

/** A step of a fixed sequence: so many calls at once (one, unless it says), a pause in ms after the step before, and its own sizes. */
export type Step = { width?: Spread; pause: Spread; input: Spread; output: Spread };

/** A program's fixed sequence of steps: a step begins when all calls of the one before have ended. Each sequence is a trace. */
export function chained(
  starts: readonly number[],
  chain: { steps: readonly Step[]; streamed: number; users?: number },
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const none = { median: 0, sigma: 0 };
  const call = callMaker({ streamed: chain.streamed, input: none, output: none }, draw);
  const calls: ArchetypeCall[] = [];
  for (const [trace, start] of starts.entries()) {
    const user = chain.users === undefined ? {} : { user: draw.whole(0, chain.users - 1) };
    let ended = start;
    for (const step of chain.steps) {
      const at = ended + size(step.pause, draw);
      for (let left = step.width === undefined ? 1 : size(step.width, draw); left > 0; left--) {
        const made = call(at, { ...user, trace, input: size(step.input, draw), output: size(step.output, draw) });
        calls.push(made);
        ended = Math.max(ended, made.startMs + made.latencyMs);
      }
    }
  }
  return { ...unnamed(within(calendar, calls)), namesUsers: chain.users !== undefined };
}

/** People who come together by a timetable, as a class does: each of them asks several times until the hour is over. */
export function gathered(
  starts: readonly number[],
  hour: { people: Spread; asks: Spread; lastsMs: number; users: number },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const call = callMaker(service, draw);
  const calls = starts.flatMap((start) =>
    Array.from({ length: size(hour.people, draw) }, () => draw.whole(0, hour.users - 1)).flatMap((user) =>
      Array.from({ length: size(hour.asks, draw) }, () => call(start + draw.between(0.1, 1) * hour.lastsMs, { user })),
    ),
  );
  return { ...unnamed(within(calendar, calls)), namesUsers: true };
}

/** A job that began and ended inside the log, its workers busy all the time. */
export function onceOver(
  job: { days: number; items: number; workers: number; pause: Spread },
  service: Service,
  calendar: Calendar,
  draw: Draw,
): Traffic {
  const latest = calendar.endMs - (job.days + 1) * DAY_MS;
  const start = draw.between(calendar.startMs + DAY_MS / 2, latest);
  const call = callMaker(service, draw);
  const step = (job.days * DAY_MS * job.workers) / job.items;
  const workers = Array.from({ length: job.workers }, (_, worker) => start + worker * 40);
  const calls = Array.from({ length: job.items }, () => {
    const worker = workers.indexOf(Math.min(...workers));
    const made = call(workers[worker] ?? start);
    workers[worker] = made.startMs + Math.max(made.latencyMs, step * draw.random.lognormal(0.9, job.pause.sigma));
    return made;
  });
  return unnamed(within(calendar, calls));
}

/** Parts of a day in ms, for gaps and tools. */
export const seconds = (count: number): number => count * 1_000;
export const minutes = (count: number): number => count * MINUTE_MS;
