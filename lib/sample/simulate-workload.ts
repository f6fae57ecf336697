import { shapedStarts, timedStarts } from './arrivals';
import type { Random } from './random';
import { type SampleTokens, sampleCost } from './sample-rates';
import { costText, type SampleRow } from './sample-row';
import type { SampleWorkload, ShapedArrivals, TimedArrivals } from './sample-workload';

/** A row that has not got its place in the log yet. */
export type SimulatedCall = { startMs: number; row: Omit<SampleRow, 'request_id' | 'timestamp'> };

/** Every provider fails now and then; most workloads see nothing worse. */
const USUAL_FAILURES = { share: 0.0006, status: 503 };
/** OpenRouter's batch beta: median 7 minutes, 90% under an hour (lib/pricing/data/provider-facts.md); sigma follows from the two. At most the 24 h window. */
const BATCH_TURNAROUND = { median: 7 * 60_000, sigma: 1.68, most: 24 * 3_600_000 };

function tokensOf(workload: SampleWorkload, history: number, random: Random): SampleTokens {
  const { caching } = workload;
  const known = (caching?.prefix ?? 0) + history;
  const input = known + Math.max(1, Math.round(random.lognormal(workload.input.median, workload.input.sigma)));
  const output =
    workload.operation === 'embedding'
      ? 0
      : Math.max(1, Math.round(random.lognormal(workload.output.median, workload.output.sigma)));
  const reasoning = Math.min(output, Math.round(output * (workload.reasoningShare ?? 0) * random.lognormal(1, 0.1)));
  const hit = caching !== undefined && random.chance(caching.hitShare);
  const cached = hit ? known - (known % caching.block) : 0;
  const cacheable = { unreported: 0, prefix: caching?.prefix ?? 0, conversation: input }[
    caching?.writes ?? 'unreported'
  ];
  return { input, cached, written: Math.max(0, cacheable - cached), output, reasoning };
}

/** One call: what it used, how long it took, what the gateway wrote down about it. */
function call(
  workload: SampleWorkload,
  startMs: number,
  history: number,
  user: string | null,
  session: string | null,
  random: Random,
): SimulatedCall {
  const failures = workload.failures ?? USUAL_FAILURES;
  const failed = random.chance(failures.share);
  const left = failed && failures.status === 499;
  const asked = tokensOf(workload, history, random);
  const tokens = left ? { ...asked, output: Math.ceil(asked.output * random.uniform()), reasoning: 0 } : asked;
  const billed = failed && !left ? { input: 0, cached: 0, written: 0, output: 0, reasoning: 0 } : tokens;
  const first = Math.round(random.lognormal(workload.latency.firstMs.median, workload.latency.firstMs.sigma));
  const writing = Math.round(tokens.output * workload.latency.msPerToken * random.lognormal(1, 0.15));
  const inBatch = workload.serviceTier === 'batch';
  const turnaround = Math.round(random.lognormal(BATCH_TURNAROUND.median, BATCH_TURNAROUND.sigma));
  const latency = inBatch ? Math.min(turnaround, BATCH_TURNAROUND.most) : first + (failed && !left ? 0 : writing);
  const cost = sampleCost(workload.provider, workload.model, workload.serviceTier, billed);
  return {
    startMs,
    row: {
      latency_ms: latency,
      ttft_ms: workload.streamed && !(failed && !left) ? first : null,
      provider: workload.provider,
      model: workload.model,
      operation: workload.operation,
      application: workload.application,
      route: workload.route,
      api_key_name: workload.apiKeyName,
      tags: workload.tags,
      user_id: user,
      session_id: session,
      stream: workload.streamed,
      service_tier: workload.serviceTier,
      status: failed ? failures.status : 200,
      prompt_tokens: billed.input,
      cached_tokens: billed.cached,
      cache_write_tokens: billed.written,
      completion_tokens: billed.output,
      reasoning_tokens: billed.reasoning,
      cost_usd: cost === null || left ? null : costText(cost),
    },
  };
}

function padded(value: number): string {
  return String(value).padStart(5, '0');
}

/** Calls of people, of agents or of events, one by one or in sessions. */
function* shapedCalls(
  workload: SampleWorkload,
  arrivals: ShapedArrivals,
  start: number,
  random: Random,
): Generator<SimulatedCall> {
  const { session } = arrivals;
  let sessions = 0;
  for (const startMs of shapedStarts(arrivals, start, random)) {
    const id = session ? `${workload.apiKeyName}-${padded(++sessions)}` : null;
    const calls = session ? random.geometric(session.calls) : 1;
    const pick = random.uniform();
    // Squared, so that a few users make most of the calls.
    const user = workload.users
      ? `${workload.users.prefix}-${padded(Math.floor(workload.users.count * pick * pick))}`
      : null;
    let at = startMs;
    let history = 0;
    for (let turn = 0; turn < calls; turn++) {
      const made = call(workload, at, history, user, id, random);
      yield made;
      if (!session) continue;
      history = Math.max(
        history,
        made.row.prompt_tokens + made.row.completion_tokens - (workload.caching?.prefix ?? 0),
      );
      if (history > session.historyLimit) history = 0;
      at += made.row.latency_ms + Math.round(random.lognormal(session.gapMs.median, session.gapMs.sigma));
    }
  }
}

/** Runs of a clock: a fixed number of workers, each taking the next item as soon as its last one has ended. */
function* timedCalls(
  workload: SampleWorkload,
  arrivals: TimedArrivals,
  start: number,
  random: Random,
): Generator<SimulatedCall> {
  const { items, concurrency } = arrivals;
  for (const at of timedStarts(arrivals, start, random)) {
    const workers = Array.from({ length: concurrency }, () => at);
    const count = Math.max(1, Math.round(random.lognormal(items.median, items.sigma)));
    for (let item = 0; item < count; item++) {
      const worker = workers.indexOf(Math.min(...workers));
      const free = (workers[worker] ?? at) + Math.round(5 + 60 * random.uniform());
      const made = call(workload, free, 0, null, null, random);
      yield made;
      // A batch job is handed over at once: nothing waits for its answers.
      workers[worker] = workload.serviceTier === 'batch' ? free : free + made.row.latency_ms;
    }
  }
}

/** All calls of a workload that start before `end`, in the order in which they start. */
export function simulateWorkload(
  workload: SampleWorkload,
  start: number,
  end: number,
  random: Random,
): SimulatedCall[] {
  const { arrivals } = workload;
  const calls =
    arrivals.kind === 'shaped'
      ? shapedCalls(workload, arrivals, start, random)
      : timedCalls(workload, arrivals, start, random);
  return [...calls].filter(({ startMs }) => startMs < end).sort((a, b) => a.startMs - b.startMs);
}
