import type { Question } from '../../keyed/question';

/**
 * The plain sums of a workload: requests (a row that stands for many counts as those), failures, what the log says was billed, in
 * US dollars, and the mean lengths of a request, in tokens and in bytes. Failures are null where no request has a status, a mean
 * in bytes where none says it.
 */
export const totals: Question<
  'requests' | 'errors' | 'billed' | 'meanBytes' | 'streamed' | 'inputLength' | 'outputLength'
> = {
  answers: ['requests', 'errors', 'billed', 'meanBytes', 'streamed', 'inputLength', 'outputLength'],
  unanswered: null,
};
