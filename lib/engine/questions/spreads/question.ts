import type { Question } from '../../keyed/question';

/**
 * How the input and output tokens, the latency and the time to the first token of a workload are spread, and the medians of its
 * times. A row that stands for many requests counts in none; the time to the first token counts of requests that may have
 * streamed. Null where no request says a time, and of all where every row stands for many requests.
 */
export const spreads: Question<'medianLatencyMs' | 'medianFirstTokenMs' | 'histograms'> = {
  answers: ['medianLatencyMs', 'medianFirstTokenMs', 'histograms'],
  unanswered: { medianLatencyMs: null, medianFirstTokenMs: null, histograms: null },
};
