import type { Question } from '../../keyed/question';

/** Products that are kept of a workload. */
export const MOST_CLIENTS = 8;

/** What the requests of a workload are part of, their clients, and how many callers went away. Each is null where no request says it. */
export const origins: Question<'origins' | 'clients' | 'cancelled'> = {
  answers: ['origins', 'clients', 'cancelled'],
  unanswered: null,
};
