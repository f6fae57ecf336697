import type { Question } from '../../keyed/question';

/**
 * The requests and tokens of a workload, by the bands of context in which providers charge more (`lib/pricing/catalogue/context-edges.ts`).
 * A request is in the band of its whole input. A request without input tokens is in the first band, and so is the sum of an hour or
 * a day without a count. The tokens are the sum over the bands.
 *
 * `bandsAtMost` has each such sum in the band of one request as long as all of it, which is the longest that there can be in it.
 *
 * `tokenTimes` has the tokens of the bands by hour, or by day and by hour of the week where there are many hours or sums of a day.
 */
export const bands: Question<'bands' | 'tokens' | 'bandsAtMost' | 'tokenTimes'> = {
  answers: ['bands', 'tokens', 'bandsAtMost', 'tokenTimes'],
  unanswered: null,
};
