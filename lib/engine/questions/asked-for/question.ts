import type { Question } from '../../keyed/question';

/** What the requests of a workload ask for: JSON or text, and several turns of a user or one. Null where no request says it. */
export const askedFor: Question<'structured' | 'severalTurns'> = {
  answers: ['structured', 'severalTurns'],
  unanswered: null,
};
