import type { Question } from '../../keyed/question';

/**
 * The sums of a workload: requests (a row that stands for many counts as many, or as one if it does not say), batches that don't say,
 * failures, the billed US dollars (in parts where the files of the log differ in what their costs are), and the mean length of a
 * request in tokens and bytes. Failures are null where no request has a status. A mean in bytes is null where none is logged.
 */
export const totals: Question<
  'requests' | 'uncountedBatches' | 'errors' | 'billed' | 'meanBytes' | 'streamed' | 'inputLength' | 'outputLength'
> = {
  answers: ['requests', 'uncountedBatches', 'errors', 'billed', 'meanBytes', 'streamed', 'inputLength', 'outputLength'],
  unanswered: null,
};
