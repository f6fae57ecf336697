import type { Question } from '../../keyed/question';

/**
 * The number of users, sessions, API keys and prompts of a workload, approximate above a few. Users and sessions are null only
 * where the whole log names none, and otherwise zero. Keys and prompts are null where the workload has none.
 */
export const callers: Question<'endUsers' | 'sessions' | 'keys' | 'prompts'> = {
  answers: ['endUsers', 'sessions', 'keys', 'prompts'],
  unanswered: null,
};
