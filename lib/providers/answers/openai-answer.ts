import { type AnswerParts, usage } from './answer';
import { count, joined, list, object } from './json';

/**
 * The text and the tokens of a body of OpenAI's API, or of one made like it: chat completions, completions, responses, embeddings.
 * Source: the response types of the openai SDK (`resources/chat/completions`, `resources/responses`, `resources/embeddings`).
 */
export function openAiAnswer(body: unknown): AnswerParts {
  const fields = object(body);
  const choice = object(list(fields.choices)[0]);
  const outputs = list(fields.output).flatMap((item) => list(object(item).content).map((part) => object(part).text));
  const tokens = object(fields.usage);
  const input = count(tokens.prompt_tokens) ?? count(tokens.input_tokens);
  const details = object(tokens.prompt_tokens_details ?? tokens.input_tokens_details);
  // An embedding has no output, and its usage doesn't name it.
  const output =
    count(tokens.completion_tokens) ?? count(tokens.output_tokens) ?? (fields.object === 'list' ? 0 : null);
  return {
    text: joined([object(choice.message).content ?? choice.text, ...outputs]),
    usage: usage(input, count(details.cached_tokens), output),
  };
}
