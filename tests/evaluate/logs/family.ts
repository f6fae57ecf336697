import type { LatencyClass } from '../../../lib/latency/latency-class';
import type { Spread } from '../../../lib/sample/sample-workload';
import type { Draw } from './draw';

/** People or events in the rhythm of a client of ServeGen, its busiest hour moved to `peak` (local hour). */
export type Shaped = {
  kind: 'shaped';
  clients: readonly string[];
  /** Calls on an average day, or conversations where there are turns, however many of them make a visit. */
  perDay: number;
  peak: number;
  /** Traffic of a Saturday, Sunday or holiday over that of a working day. */
  weekend: number;
};

/** Runs that a scheduler starts, at local times. */
export type Clock = {
  kind: 'clock';
  hours: readonly number[];
  minute: number;
  /** Monday is 0; null is every day. */
  weekdays: readonly number[] | null;
  /** Only on these days of the month and the last one (0); null is any. */
  monthDays: readonly number[] | null;
  /** How late schedulers and their queues start, in ms. */
  late: Spread;
};

/** Runs that a person starts in working hours and then leaves alone: evaluations, backfills, a table of rows. */
export type HandStarted = { kind: 'hand-started'; perWeek: number };

/** Looks every few minutes whether there is something to do, and mostly there is. */
export type Ticks = { kind: 'ticks'; everyMinutes: number /** Of the looks that find something. */; share: number };

/** Real requests of a public trace (traces/), replayed in the hours in which people work. */
export type Replayed = {
  kind: 'replayed';
  trace: 'azure-code' | 'azure-conversation' | 'mooncake-chat';
  perDay: number;
};

/** Items of a run, handed to a fixed number of workers. */
export type Run = { items: Spread; workers: number /** Between two items of a worker, ms. */; pause: Spread };

/**
 * Calls of which each starts after the one before has ended. `remembers`: the prompt carries the conversation so far.
 * `ofMachine`: no person's session, so that a tracing gateway gives it an id, and few others do.
 */
export type Turns = { calls: number; gap: Spread; remembers: boolean; ofMachine?: boolean };

/**
 * What one user does in a row: searches again, opens the next page, uploads three files, takes the next call. Each item is a call,
 * or a conversation where there are turns. `named`: the visit has an id, in a log that has ids for sessions.
 */
export type Visits = { items: number; gap: Spread; named: boolean };

export type Behaviour = {
  arrivals: Shaped | Replayed | Ticks | ((Clock | HandStarted) & { run: Run });
  operation?: 'chat' | 'embedding' | 'rerank' | 'completion';
  /** Share of the calls that stream; SDKs that stream by default make it 1 where nobody reads. */
  streamed: number;
  turns?: Turns;
  visits?: Visits;
  /** Whose ids stand in the log, if it has users; absent where no id is passed on. */
  users?: number;
  input: Spread;
  output: Spread;
  tier?: 'batch' | 'flex' | 'priority';
  /** Share of calls whose prompt was sent before. */
  repeats?: number;
};

/** What an application and its route or key are called, in plain words; the log decides how they are written. */
export type Name = readonly [application: string, route: string];

/** Share of the machines' workloads that stream because their SDK does so by default, though nobody reads along. */
export const UNREAD_STREAM = 0.1;

/** A kind of work. Its class follows from who waits and how long, never from how its log looks. */
export type Family = {
  family: string;
  truth: LatencyClass;
  why: string;
  names: readonly Name[];
  /** True names of such work that point to another class. */
  misleading: readonly Name[];
  behave: (draw: Draw) => Behaviour;
};
