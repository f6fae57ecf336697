import type { ResultLine } from '../batch-provider';

type Answered = Extract<ResultLine, { outcome: 'answered' }>;

/** What an answer says beside its body. */
export type AnswerParts = Pick<Answered, 'text' | 'usage'>;

/** Usage from three counts of tokens, where input and output are known. Null if either is missing: a part of a bill is no bill. */
export function usage(input: number | null, cacheRead: number | null, output: number | null): Answered['usage'] {
  if (input === null || output === null) return null;
  return { inputTokens: input, cacheReadTokens: cacheRead ?? 0, outputTokens: output };
}
