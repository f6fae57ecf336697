import type { LatencyClass } from './latency-class';

/** A class that may wait needs at least this probability. */
const DECIDED_FROM = 0.7;
/**
 * Real-time moves nothing, so more likely than not is enough; whether it is right is asked where most could be saved. Of the tuned uses
 * between this and DECIDED_FROM, three in four of those that an answer could move were real-time (`npm run evaluate -- --full`).
 */
const REAL_TIME_FROM = 0.5;

/** The probability that a class needs before money follows it. */
export function decidedFrom(latencyClass: LatencyClass): number {
  return latencyClass === 'real-time' ? REAL_TIME_FROM : DECIDED_FROM;
}

/** Where no class is as likely as this, they are level and none is said. Of the tuned audits macro-F1 is the same from 0.44 to 0.46, and less at 0.5. */
export const LEADS_FROM = 0.45;

/**
 * Somebody may well be waiting from this probability on, and that is said, because it moves nothing. Under it the class that leads is said,
 * weak. Of the tuned audits the mean macro-F1 with names and without is highest here, of 0.2 to 0.5.
 */
export const MAY_WAIT_FROM = 0.3;

export const LIKELIER_THAN_NOT = 0.5;

/** How many times as bad as a missed saving it is that answers come later than needed, where nobody watches. */
export const LATE_WEIGHT = 4;

/** Near-real-time needs P(real-time) under this bound. It recommends at most a slower synchronous tier: 1 / (1 + 4) = 0.2. */
export const SLOWER_TIER_BOUND = 1 / (1 + LATE_WEIGHT);

/**
 * Work that ran once has no pattern to be seen again, so its name decides with less than three days of data. That needs P(real-time)
 * under this bound: 1 / (1 + 99), five times as strict as for work with a pattern.
 */
export const ONCE_BOUND = 0.01;

/** How many times as bad as a missed saving it is to batch work that somebody waits for: its users leave, and a missed saving is only money. */
const HARM_WEIGHT = 19;

/** Scheduled, which recommends batch, needs P(real-time) under this bound: 1 / (1 + 19) = 0.05. */
export const REAL_TIME_BOUND = 1 / (1 + HARM_WEIGHT);
