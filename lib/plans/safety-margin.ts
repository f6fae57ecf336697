/**
 * The share of a provider's limits on bytes and tokens that a file leaves free, in a plan and in a build. Judgement, by what may be off: a
 * limit in GB may mean 10^9 or 2^30 bytes, 7% apart, and 4 tokens around a message are as many as a tenth of a prompt of 40.
 */
export const SAFETY_MARGIN = 0.1;
