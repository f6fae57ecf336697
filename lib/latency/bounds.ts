/** A class is given from this probability on; below it the answer is `undecided`. */
export const DECIDED_FROM = 0.7;

/**
 * Near-real-time is given only while P(real-time) is under this bound. It moves nothing to batch, at most to a slower
 * synchronous tier: a mistake four times as bad as a chance missed, and 1 / (1 + 4) = 0.2.
 */
export const SLOWER_TIER_BOUND = 0.2;

/**
 * Scheduled, which recommends batch, is given only while P(real-time) is under this bound. Batching what somebody waits for is held
 * nineteen times as bad as leaving a job on the synchronous endpoint, and 1 / (1 + 19) = 0.05.
 */
export const REAL_TIME_BOUND = 0.05;
