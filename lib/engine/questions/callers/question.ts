import type { Question } from '../../keyed/question';

/**
 * The number of users, sessions, API keys, prompts and network addresses of a workload, approximate above a few. Users and sessions
 * are null where the whole log names none, or where its application writes a column that names none (`doubted`), and otherwise
 * zero. Keys, prompts and addresses are null where the workload has none.
 */
export const callers: Question<'endUsers' | 'sessions' | 'doubted' | 'keys' | 'prompts' | 'addresses'> = {
  answers: ['endUsers', 'sessions', 'doubted', 'keys', 'prompts', 'addresses'],
  unanswered: null,
};
