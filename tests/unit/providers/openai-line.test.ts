import { expect, it } from 'vitest';
import { openAiLine } from '@/lib/providers/vendors/openai-line';

const line = (fields: object) => openAiLine({ id: 'batch_req_1', custom_id: 'r1', ...fields }, 1);
const body = (error: object) => ({ response: { status_code: 400, request_id: 'req_1', body: { error } }, error: null });

it.each([
  [
    'an error of the request lasts',
    body({ type: 'invalid_request_error', code: null }),
    'error',
    'invalid_request_error',
    false,
  ],
  ['a fault of the server passes', { response: { status_code: 503, body: {} } }, 'error', '503', true],
  [
    'a limit passes',
    { response: { status_code: 429, body: { error: { code: 'rate_limit_exceeded' } } } },
    'error',
    'rate_limit_exceeded',
    true,
  ],
  [
    'an expired request',
    { response: null, error: { code: 'batch_expired', message: 'x' } },
    'expired',
    'batch_expired',
    true,
  ],
  [
    'a cancelled request',
    { response: null, error: { code: 'batch_cancelled', message: 'x' } },
    'cancelled',
    'batch_cancelled',
    true,
  ],
  ['a sentence of overload passes', { error: 'The model is overloaded: canary' }, 'error', 'unknown', true],
  ['another sentence lasts', { error: 'This field is wrong: canary' }, 'error', 'unknown', false],
  ['nothing at all', {}, 'error', 'unknown', false],
])('%s', (_, fields, outcome, code, transient) => {
  const read = line(fields);
  expect(read).toMatchObject({ customId: 'r1', outcome, code, transient });
  expect(JSON.stringify(read)).not.toContain('canary');
});

it('needs an id, and takes a status below 300 for an answer', () => {
  expect(openAiLine({ response: {} }, 7)).toEqual({ outcome: 'unreadable', line: 7 });
  expect(openAiLine('text', 8)).toEqual({ outcome: 'unreadable', line: 8 });
  expect(line({ response: { status_code: 200, request_id: 'req_1', body: { choices: [] } } })).toMatchObject({
    ...{ outcome: 'answered', requestId: 'req_1', answer: { choices: [] }, text: null, usage: null },
  });
});
