import { describe, expect, it } from 'vitest';
import { findRecords } from '../../../../lib/logs/json/find-records';
import { nameOf } from '../../../../lib/logs/json/record-paths';

const found = (...objects: object[]) => nameOf(findRecords(objects));
const call = { model: 'm', usage: { prompt_tokens: 5 } };
const attributes = [{ key: 'gen_ai.usage.input_tokens', value: { intValue: '5' } }];

describe('the records of documents', () => {
  it.each([
    ['resourceSpans[].scopeSpans[].spans', { resourceSpans: [{ scopeSpans: [{ spans: [{ attributes }] }] }] }],
    ['batches[].scopeSpans[].spans', { batches: [{ scopeSpans: [{ spans: [{ name: 'x' }] }] }] }],
    ['resourceLogs[].scopeLogs[].logRecords', { resourceLogs: [{ scopeLogs: [{ logRecords: [{ attributes }] }] }] }],
    ['data[].spans', { data: [{ traceID: 't', spans: [{ spanID: 's' }] }] }],
    ['data.spans', { info: { tokenUsage: '{"input_tokens": 5}' }, data: { spans: [{ name: 'x' }] } }],
    ['hits.hits', { took: 1, hits: { total: 1, hits: [{ _source: call }] } }],
    ['events', { events: [{ timestamp: 1, message: '{"input": {"inputTokenCount": 5}}' }] }],
    ['sessions[].turns', { sessions: [{ model: 'm', turns: [{ tokens: { input: 5, output: 1 } }] }] }],
    ['chat.messages', { chat: { messages: [{ role: 'user' }, { role: 'assistant', ...call }] } }],
    ['turns[]', { turns: [[call], [call]] }],
    ['calls', { calls: [{ model: 'm', price: 1 }] }],
    ['records', { records: [{ category: 'x' }] }],
    ['monthly', { monthly: [{ inputTokens: 5 }], totals: { inputTokens: 5 } }],
    ['llms', { stats: { prompt_tokens: 9 }, llms: [call], tools: [{ name: 'x' }] }],
    ['metrics.token_usages', { metrics: { accumulated_token_usage: { prompt_tokens: 9 }, token_usages: [call] } }],
    ['results.results', { results: { results: [call], stats: { tokenUsage: { prompt: 9 } } } }],
    ['samples[].events', { stats: { input_tokens: 9 }, samples: [{ output: call, events: [{ event: 'model' }] }] }],
    ['daily[].modelBreakdowns', { daily: [{ inputTokens: 5, modelBreakdowns: [{ inputTokens: 5 }] }] }],
  ])('are in %s', (path, document) => expect(found(document)).toBe(path));

  it.each([
    [
      'a request with lists of its own',
      { model: 'm', usage: { prompt_tokens: 5 }, data: [{ x: 1 }], choices: [{ tokens_in: 5 }] },
    ],
    ['a request whose tokens lie deep', { response: { usage: { output_tokens: 5 } }, items: [call] }],
    ['a request whose only tokens are called stats', { stats: { input_tokens: 5 }, messages: [{ role: 'user' }] }],
    ['a request without tokens, with messages', { model: 'm', messages: [{ role: 'user', model: 'm' }] }],
    ['a limit of tokens, which is no count', { steps: [{ max_output_tokens: 5 }] }],
  ])('are the objects themselves: %s', (_what, object) => expect(found(object)).toBe(''));

  it('are the same however deep something hostile is nested', () => {
    let deep: object = { prompt_tokens: 5 };
    for (let level = 0; level < 5000; level += 1) deep = { a: [deep] };
    expect(found(deep)).toBe('');
  });
});
