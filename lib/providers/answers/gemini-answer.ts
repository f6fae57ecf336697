import { type AnswerParts, usage } from './answer';
import { count, joined, list, object } from './json';

/**
 * The text and the tokens of an answer of Gemini. Thoughts are no text of the answer, and are billed as output.
 * Source: `GenerateContentResponse` of the genai SDK; https://ai.google.dev/gemini-api/docs/thinking.
 */
export function geminiAnswer(response: unknown): AnswerParts {
  const fields = object(response);
  const parts = list(object(object(list(fields.candidates)[0]).content).parts).map(object);
  const tokens = object(fields.usageMetadata);
  // A count of zero is left out of the JSON.
  const told = count(tokens.promptTokenCount) !== null;
  const output = told ? (count(tokens.candidatesTokenCount) ?? 0) + (count(tokens.thoughtsTokenCount) ?? 0) : null;
  return {
    text: joined(parts.filter((part) => part.thought !== true).map((part) => part.text)),
    usage: usage(count(tokens.promptTokenCount), count(tokens.cachedContentTokenCount), output),
  };
}
