/** A class needs at least this probability. Below it the verdict is `undecided`. */
export const DECIDED_FROM = 0.7;

/**
 * Near-real-time needs P(real-time) under this bound. It recommends at most a slower synchronous tier, so a mistake is held four
 * times as bad as a missed saving: 1 / (1 + 4) = 0.2.
 */
export const SLOWER_TIER_BOUND = 0.2;

/**
 * Work that ran once has no pattern to be seen again, so its name decides with less than three days of data, and its money counts once.
 * Both need P(real-time) under this bound: 1 / (1 + 99), five times as strict as for work with a pattern.
 */
export const ONCE_BOUND = 0.01;

/**
 * Scheduled, which recommends batch, needs P(real-time) under this bound. Batching work that somebody waits for is held nineteen
 * times as bad as leaving a job on the synchronous endpoint: 1 / (1 + 19) = 0.05.
 */
export const REAL_TIME_BOUND = 0.05;
