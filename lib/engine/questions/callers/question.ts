import type { Question } from '../../keyed/question';

export type CallerField = 'endUsers' | 'sessions' | 'doubted' | 'usersElsewhere' | 'keys' | 'prompts' | 'addresses';

/**
 * The number of users, sessions, API keys, prompts and network addresses of a workload, exact in a log that is not large. Users and sessions
 * are null where the whole log names none, or where its application writes a column that names none (`doubted`), and otherwise
 * zero. How usual it is to name users is of the whole log. Keys, prompts and addresses are null where the workload has none.
 */
export const callers: Question<CallerField> = {
  answers: ['endUsers', 'sessions', 'doubted', 'usersElsewhere', 'keys', 'prompts', 'addresses'],
  unanswered: null,
};
