import type { Question } from '../../keyed/question';

/**
 * The output tokens of requests that reasoned, since some models cost more in thinking mode. A row that stands for many requests does
 * not say it of each. Null where no request does.
 */
export const thinking: Question<'thinking'> = { answers: ['thinking'], unanswered: { thinking: null } };
