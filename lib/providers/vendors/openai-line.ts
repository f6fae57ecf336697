import { count, object, text } from '../answers/json';
import { openAiAnswer } from '../answers/openai-answer';
import type { ResultLine } from '../batch-provider';
import { passes, plainCode } from '../faults/plain-code';

const ENDED_EARLY: Record<string, 'expired' | 'cancelled'> = { batch_expired: 'expired', batch_cancelled: 'cancelled' };

/**
 * A line of an output or error file as OpenAI writes it, and Azure, Groq, Together and Mistral after it:
 * `{ id, custom_id, response: { status_code, request_id, body } | null, error: { code, message } | null }`.
 * Source: https://developers.openai.com/api/reference/resources/batches ("The request output object").
 */
export function openAiLine(value: unknown, line: number): ResultLine {
  const fields = object(value);
  const customId = text(fields.custom_id);
  if (customId === null) return { outcome: 'unreadable', line };
  const response = object(fields.response);
  const requestId = text(response.request_id) ?? text(fields.id);
  const status = count(response.status_code);
  if (status !== null && status < 300 && response.body !== undefined)
    return { customId, outcome: 'answered', requestId, answer: response.body, ...openAiAnswer(response.body) };
  const body = object(response.body);
  const errors = [object(fields.error), object(body.error), body];
  const code =
    errors.flatMap(({ code, type }) => [plainCode(code), plainCode(type)]).find((one) => one !== null) ?? null;
  // Together gives a sentence without a code, by which only the kind of error is told.
  const sentence = text(fields.error) ?? text(object(fields.error).message);
  const shown = code ?? plainCode(status) ?? 'unknown';
  return {
    ...{ customId, outcome: ENDED_EARLY[shown] ?? 'error', requestId, code: shown },
    says: `The vendor gave no answer${status === null ? '' : `, status ${status}`}: ${shown}.`,
    transient: shown in ENDED_EARLY || passes(status, code ?? (status === null ? sentence : null)),
  };
}
