import type { TokenCounts } from './token-counts';

/** Requests whose input is longer than `over` tokens (and not longer than the next band), with their tokens. */
export type ContextBand = { over: number; requests: number; tokens: TokenCounts };
