import { type AnswerParts, usage } from './answer';
import { count, joined, list, object } from './json';

/**
 * The text and the tokens of a Claude message. Its `input_tokens` leave out what was read from a cache and written to it, so these are added.
 * Source: `Message` and `Usage` of the Anthropic SDK (`resources/messages/messages`).
 */
export function anthropicAnswer(message: unknown): AnswerParts {
  const fields = object(message);
  const tokens = object(fields.usage);
  const plain = count(tokens.input_tokens);
  const read = count(tokens.cache_read_input_tokens);
  const written = count(tokens.cache_creation_input_tokens);
  return {
    text: joined(list(fields.content).map((block) => object(block).text)),
    usage: usage(plain === null ? null : plain + (read ?? 0) + (written ?? 0), read, count(tokens.output_tokens)),
  };
}
