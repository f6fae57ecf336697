import type { Question } from '../../keyed/question';

/**
 * The distributions of input and output tokens, latency and time to the first token of a workload, and the medians of its times.
 * Rows that stand for many requests do not count. The time to the first token counts only for requests that may have streamed.
 * Null where no request has a value.
 */
export const spreads: Question<'medianLatencyMs' | 'medianFirstTokenMs' | 'histograms'> = {
  answers: ['medianLatencyMs', 'medianFirstTokenMs', 'histograms'],
  unanswered: { medianLatencyMs: null, medianFirstTokenMs: null, histograms: null },
};
