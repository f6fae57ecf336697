import type { Outcome } from './batch-machine';

/** A chat completion. */
export const completion = (content: string) => ({
  ...{ id: 'chatcmpl-1', object: 'chat.completion', model: 'gpt-test' },
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 5, total_tokens: 105, prompt_tokens_details: { cached_tokens: 40 } },
});

/** A line of an output or error file, as OpenAI and those after it write it. Its errors quote the request. */
export function openAiResultLine({ customId, kind }: Outcome, text: string): unknown {
  const line = { id: `batch_req_${customId}`, custom_id: customId };
  if (kind === 'answered')
    return {
      ...line,
      response: { status_code: 200, request_id: `req_${customId}`, body: completion(text) },
      error: null,
    };
  if (kind === 'error') {
    const error = { message: `The server had an error with "${text}"`, type: 'server_error', code: null };
    return { ...line, response: { status_code: 500, request_id: `req_${customId}`, body: { error } }, error: null };
  }
  const code = kind === 'expired' ? 'batch_expired' : 'batch_cancelled';
  return { ...line, response: null, error: { code, message: `This request was not run: "${text}"` } };
}
