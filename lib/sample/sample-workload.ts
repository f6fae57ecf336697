import type { LatencyClass } from '../latency/latency-class';
import type { ServiceTier } from '../pricing/catalogue/rate';

/** A number that varies around its median; `sigma` is the standard deviation of its logarithm (0.05: nearly constant). */
export type Spread = { median: number; sigma: number };

/** Arrivals that follow a client of ServeGen (servegen-shapes.json). */
export type ShapedArrivals = {
  kind: 'shaped';
  client: string;
  /** Calls in an average day, or sessions where there are any. */
  perDay: number;
  /** Moves the client's day; ServeGen does not say in which time zone its hours are. */
  shiftHours: number;
  /** Traffic on a Saturday or Sunday over that of a weekday, on top of what the client's own shape does. */
  weekendShare: number;
  session?: Session;
};

/** A conversation or the run of an agent: calls of which each starts after the one before has ended. */
export type Session = {
  /** Mean number of calls. */
  calls: number;
  /** From the end of one call to the start of the next: a person's think time or an agent's tool call. */
  gapMs: Spread;
  /** Tokens of earlier calls that a prompt carries at most, then it starts afresh; 0 where calls do not remember. */
  historyLimit: number;
};

/** Arrivals started by a clock: each run sends its items through a fixed number of workers. */
export type TimedArrivals = {
  kind: 'timed';
  /** UTC hours of the day. */
  hours: readonly number[];
  minute: number;
  /** Weekdays, Monday is 0. */
  weekdays: readonly number[];
  /** Days of the log, 0 to 13; all of them when absent. */
  days?: readonly number[];
  items: Spread;
  concurrency: number;
};

/** What a prompt cache does for the workload. */
export type Caching = {
  /** Tokens at the head of every prompt that never change. */
  prefix: number;
  /** Share of calls that find their prefix still cached. */
  hitShare: number;
  /** Cached tokens come in multiples of this. */
  block: number;
  /** What is written: nothing the provider reports, the constant prefix, or the whole conversation so far. */
  writes: 'unreported' | 'prefix' | 'conversation';
};

/** One workload of the sample log, with the truth about it that the log itself does not state. */
export type SampleWorkload = {
  name: string;
  truth: LatencyClass;
  /** When its answers are late, in hours after their request; absent where a day is early enough. */
  deadlineHours?: number;
  /** Why `truth` is the truth: who waits for the answer, or until when it may come. */
  why: string;
  application: string;
  route: string;
  apiKeyName: string;
  tags: string;
  operation: 'chat' | 'embedding';
  provider: string;
  model: string;
  serviceTier: ServiceTier;
  streamed: boolean;
  arrivals: ShapedArrivals | TimedArrivals;
  /** Tokens of the prompt beyond the cached prefix and the history of the session. */
  input: Spread;
  output: Spread;
  /** Share of the output that is reasoning. */
  reasoningShare?: number;
  caching?: Caching;
  /** Time to the first token (or to the whole answer of an embedding), and for each output token after it. */
  latency: { firstMs: Spread; msPerToken: number };
  /** Whose ids stand in user_id; absent where a machine calls. */
  users?: { prefix: string; count: number };
  /** Failed calls; 499 is a reader who left in mid-stream, whose call is billed but logged without a cost. */
  failures?: { share: number; status: number };
};
