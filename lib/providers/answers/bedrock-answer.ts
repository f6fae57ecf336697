import { type AnswerParts, usage } from './answer';
import { anthropicAnswer } from './anthropic-answer';
import { count, joined, list, object } from './json';
import { openAiAnswer } from './openai-answer';

/**
 * The text and the tokens of a `modelOutput`: of the Converse API and Nova, else of the model's own InvokeModel format.
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html.
 */
export function bedrockAnswer(output: unknown): AnswerParts {
  const fields = object(output);
  if (fields.output !== undefined) {
    const tokens = object(fields.usage);
    const parts = list(object(object(fields.output).message).content).map((part) => object(part).text);
    return { text: joined(parts), usage: usage(count(tokens.inputTokens), null, count(tokens.outputTokens)) };
  }
  if (fields.type === 'message') return anthropicAnswer(fields);
  if (fields.choices !== undefined) return openAiAnswer(fields);
  // Llama
  if (fields.generation !== undefined)
    return {
      text: joined([fields.generation]),
      usage: usage(count(fields.prompt_token_count), null, count(fields.generation_token_count)),
    };
  // Titan
  if (fields.results !== undefined) {
    const results = list(fields.results).map(object);
    const written = results.reduce((sum, result) => sum + (count(result.tokenCount) ?? 0), 0);
    return {
      text: joined(results.map((result) => result.outputText)),
      usage: usage(count(fields.inputTextTokenCount), null, written),
    };
  }
  // Mistral's models say no tokens.
  return { text: joined(list(fields.outputs).map((part) => object(part).text)), usage: null };
}
