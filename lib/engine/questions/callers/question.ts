import type { Question } from '../../keyed/question';

/**
 * How many users, sessions, API keys and prompts a workload has; counted approximately above a few. Users and sessions are null
 * where the log names none at all: where it names them elsewhere, none here is a zero. Keys and prompts are null where the workload
 * has none.
 */
export const callers: Question<'endUsers' | 'sessions' | 'keys' | 'prompts'> = {
  answers: ['endUsers', 'sessions', 'keys', 'prompts'],
  unanswered: null,
};
