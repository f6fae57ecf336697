import { type Calendar, growthAt, inOutage } from './calendar';
import type { Draw } from './draw';
import type { Behaviour, Run } from './family';
import { replayedRequests } from './replayed-trace';
import { clockStarts, handStarts, shapedStarts, tickStarts } from './starts';

/** One call as a gateway sees it. Ids are numbers; null where there is none. */
export type Call = {
  startMs: number;
  latencyMs: number;
  firstTokenMs: number | null;
  streamed: boolean;
  failed: boolean;
  input: number;
  output: number;
  user: number | null;
  session: number | null;
  prompt: number;
};

/** A workload is cut here, so that none makes the set slow; the volume below makes it rare. */
const MOST_CALLS = 3_000;
/** Share of workloads that hardly anybody uses, and how much less of them there is. */
const RARE = { share: 0.06, volume: 0.1 };
const MOST_RETRIES = 2;

/**
 * How fast the model behind a workload is and how often it fails. Drawn without regard to the class: in the public traces
 * latency separates nothing.
 */
type Service = { firstMs: number; msPerToken: number; failures: number };

/** All calls of a workload within the log, in order of time. */
export function simulate(usual: Behaviour, calendar: Calendar, draw: Draw): Call[] {
  const behaviour = withVolume(usual, Math.min(0.6, 8.4 / calendar.days) * (draw.chance(RARE.share) ? RARE.volume : 1));
  const service = {
    firstMs: draw.size(180, 2_500),
    msPerToken: draw.size(4, 18),
    failures: draw.chance(0.25) ? draw.size(0.01, 0.08) : 0.001,
  };
  const calls: Call[] = [];
  for (const call of generate(behaviour, calendar, service, draw)) {
    if (call.startMs >= calendar.startMs && call.startMs < calendar.endMs) calls.push(call);
    if (calls.length >= MOST_CALLS) break;
  }
  return calls.sort((a, b) => a.startMs - b.startMs);
}

/** The same work with less or more of it: a longer log has less of it a day, so that all are of a size. */
function withVolume(behaviour: Behaviour, volume: number): Behaviour {
  const { arrivals } = behaviour;
  if (arrivals.kind === 'ticks') return behaviour;
  if (!('run' in arrivals)) {
    const perDay = (arrivals.perDay * volume) / (behaviour.visits?.items ?? 1);
    return { ...behaviour, arrivals: { ...arrivals, perDay } };
  }
  const { items } = arrivals.run;
  const run = { ...arrivals.run, items: { ...items, median: items.median * volume } };
  return { ...behaviour, arrivals: { ...arrivals, run } };
}

function* generate(behaviour: Behaviour, calendar: Calendar, service: Service, draw: Draw): Generator<Call> {
  const { arrivals } = behaviour;
  const attempt = (startMs: number, given: Partial<Call>) =>
    attempts(behaviour, calendar, service, draw, startMs, given);
  if (arrivals.kind === 'replayed') {
    for (const { startMs, input, output } of replayedRequests(arrivals, calendar, draw))
      yield* attempt(startMs, { input, output, user: drawUser(behaviour, draw) });
    return;
  }
  let session = 0;
  if (arrivals.kind === 'shaped' || arrivals.kind === 'ticks') {
    const starts =
      arrivals.kind === 'shaped' ? shapedStarts(arrivals, calendar, draw) : tickStarts(arrivals, calendar, draw);
    for (const startMs of starts) {
      const user = drawUser(behaviour, draw);
      const visit = ++session;
      let at = startMs;
      for (let items = behaviour.visits ? draw.random.geometric(behaviour.visits.items) : 1; items > 0; items--) {
        const own = behaviour.visits?.named ? visit : ++session;
        for (const call of conversation(behaviour, attempt, at, own, user, draw)) {
          yield call;
          at = call.startMs + call.latencyMs;
        }
        if (behaviour.visits)
          at += Math.round(draw.random.lognormal(behaviour.visits.gap.median, behaviour.visits.gap.sigma));
      }
    }
    return;
  }
  const starts =
    arrivals.kind === 'clock' ? clockStarts(arrivals, calendar, draw) : handStarts(arrivals, calendar, draw);
  for (const startMs of starts) {
    // A scheduler that is down starts nothing; one whose provider is down starts and fails.
    if (inOutage(calendar, startMs) && calendar.outage?.failing === false) continue;
    for (const item of runItems(arrivals.run, growthAt(calendar, startMs), startMs, draw)) {
      let end = item.free;
      const user = drawUser(behaviour, draw);
      for (const call of conversation(behaviour, attempt, item.free, ++session, user, draw)) {
        yield call;
        end = call.startMs + call.latencyMs;
      }
      item.done(end);
    }
  }
}

/** The items of a run as their workers get free; the caller says when each was done. */
function* runItems(
  run: Run,
  growth: number,
  startMs: number,
  draw: Draw,
): Generator<{ free: number; done: (ms: number) => void }> {
  const workers = Array.from({ length: run.workers }, (_, worker) => startMs + worker * 7);
  const items = Math.max(1, Math.round(draw.random.lognormal(run.items.median, run.items.sigma) * growth));
  for (let item = 0; item < items; item++) {
    const worker = workers.indexOf(Math.min(...workers));
    const free = workers[worker] ?? startMs;
    yield {
      free,
      done: (ms) => {
        workers[worker] = ms + Math.round(draw.random.lognormal(run.pause.median, run.pause.sigma));
      },
    };
  }
}

function drawUser({ users }: Behaviour, draw: Draw): number | null {
  // Squared, so that a few users make most of the calls.
  return users === undefined ? null : Math.floor(users * draw.random.uniform() ** 2);
}

type Attempt = (startMs: number, given: Partial<Call>) => Generator<Call>;

/** One call, or the turns of a conversation or of an agent, each after the one before. */
function* conversation(
  { turns, visits, ...behaviour }: Behaviour,
  attempt: Attempt,
  startMs: number,
  session: number,
  user: number | null,
  draw: Draw,
): Generator<Call> {
  if (!turns) {
    yield* attempt(startMs, visits?.named ? { user, session } : { user });
    return;
  }
  const count = draw.random.geometric(turns.calls);
  let at = startMs;
  let history = 0;
  for (let turn = 0; turn < count; turn++) {
    const own = length(behaviour.input, draw);
    for (const call of attempt(at, { user, session, input: own + history })) {
      yield call;
      at = call.startMs + call.latencyMs;
      if (turns.remembers) history = Math.min(call.input + call.output, 60_000);
    }
    at += Math.round(draw.random.lognormal(turns.gap.median, turns.gap.sigma));
  }
}

/** A call and, where it fails, its retries. In an outage everything fails, or nothing is even logged. */
function* attempts(
  behaviour: Behaviour,
  calendar: Calendar,
  service: Service,
  draw: Draw,
  startMs: number,
  given: Partial<Call>,
): Generator<Call> {
  let at = startMs;
  const input = given.input ?? length(behaviour.input, draw);
  const prompt = draw.chance(behaviour.repeats ?? 0.01) ? draw.whole(1, 20) : draw.whole(1_000, 1_000_000_000);
  for (let retry = 0; retry <= MOST_RETRIES; retry++) {
    const down = inOutage(calendar, at);
    if (down && calendar.outage?.failing === false) return;
    const failed = draw.chance(down ? 0.97 : service.failures);
    const output = behaviour.operation === 'embedding' ? 0 : (given.output ?? length(behaviour.output, draw));
    const streamed = draw.chance(behaviour.streamed);
    const first = Math.round(draw.random.lognormal(service.firstMs, 0.45));
    const writing = Math.round(output * service.msPerToken * draw.random.lognormal(1, 0.2));
    const call: Call = {
      startMs: at,
      latencyMs: failed ? first : first + writing,
      firstTokenMs: streamed && !failed ? first : null,
      streamed,
      failed,
      input,
      output: failed ? 0 : output,
      user: given.user ?? null,
      session: given.session ?? null,
      prompt,
    };
    yield call;
    if (!failed) return;
    at = call.startMs + call.latencyMs + 500 * 2 ** retry;
  }
}

function length({ median, sigma }: { median: number; sigma: number }, draw: Draw): number {
  return Math.max(1, Math.round(draw.random.lognormal(median, sigma)));
}
