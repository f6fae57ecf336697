import { describe, expect, it } from 'vitest';
import { query } from '../engine/import-files';
import { readFiles } from '../engine/read-files';

const CANARY = 'canary-7f3a9c';

/** An answer as the provider gives it, and what an audit must read of it, worked out by hand: no latency where none is said. */
type Answer = { provider: string; answer: Record<string, unknown>; row: Record<string, unknown> };

const ANSWERS: Answer[] = [
  {
    provider: 'OpenAI chat',
    answer: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1780308000,
      model: 'gpt-4o-mini-2024-07-18',
      service_tier: 'flex',
      choices: [{ index: 0, message: { role: 'assistant', content: CANARY }, finish_reason: 'stop' }],
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 200,
        total_tokens: 1200,
        prompt_tokens_details: { cached_tokens: 512, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 64, accepted_prediction_tokens: 0 },
      },
    },
    row: {
      model: 'gpt-4o-mini-2024-07-18',
      service_tier: 'flex',
      input_tokens: '1000',
      cache_read_tokens: '512',
      output_tokens: '200',
      reasoning_tokens: '64',
    },
  },
  {
    provider: 'OpenAI responses',
    answer: {
      id: 'resp_1',
      object: 'response',
      created_at: 1780308000,
      status: 'completed',
      model: 'gpt-5-mini-2025-08-07',
      output: [{ type: 'message', content: [{ type: 'output_text', text: CANARY }] }],
      usage: {
        input_tokens: 1000,
        input_tokens_details: { cached_tokens: 512 },
        output_tokens: 200,
        output_tokens_details: { reasoning_tokens: 64 },
        total_tokens: 1200,
      },
    },
    row: {
      model: 'gpt-5-mini-2025-08-07',
      input_tokens: '1000',
      cache_read_tokens: '512',
      output_tokens: '200',
      reasoning_tokens: '64',
    },
  },
  {
    provider: 'OpenAI embeddings',
    answer: {
      object: 'list',
      data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2] }],
      model: 'text-embedding-3-small',
      usage: { prompt_tokens: 80, total_tokens: 80 },
    },
    row: { model: 'text-embedding-3-small', input_tokens: '80', output_tokens: null },
  },
  {
    provider: 'Anthropic messages',
    answer: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-sonnet-4-5-20250929',
      content: [{ type: 'text', text: CANARY }],
      stop_reason: 'end_turn',
      usage: {
        input_tokens: 3000,
        cache_creation_input_tokens: 2000,
        cache_read_input_tokens: 1000,
        cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 2000 },
        output_tokens: 200,
        service_tier: 'standard',
      },
    },
    // What was written and read stands beside the input.
    row: { input_tokens: '6000', cache_read_tokens: '1000', cache_write_tokens: '2000', output_tokens: '200' },
  },
  {
    provider: 'Gemini',
    answer: {
      candidates: [{ content: { parts: [{ text: CANARY }], role: 'model' }, finishReason: 'STOP' }],
      usageMetadata: {
        promptTokenCount: 1000,
        cachedContentTokenCount: 400,
        candidatesTokenCount: 200,
        thoughtsTokenCount: 300,
        totalTokenCount: 1500,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: 1000 }],
      },
      modelVersion: 'gemini-2.5-flash',
      responseId: 'r-1',
    },
    // Thoughts stand beside the candidates, cached tokens in the prompt.
    row: {
      model: 'gemini-2.5-flash',
      input_tokens: '1000',
      cache_read_tokens: '400',
      output_tokens: '500',
      reasoning_tokens: '300',
    },
  },
  {
    provider: 'Bedrock Converse',
    answer: {
      modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      output: { message: { role: 'assistant', content: [{ text: CANARY }] } },
      metrics: { latencyMs: 2300 },
      stopReason: 'end_turn',
      usage: {
        inputTokens: 1000,
        outputTokens: 200,
        totalTokens: 3700,
        cacheReadInputTokens: 2000,
        cacheWriteInputTokens: 500,
      },
    },
    row: {
      latency_ms: 2300,
      input_tokens: '3500',
      cache_read_tokens: '2000',
      cache_write_tokens: '500',
      output_tokens: '200',
    },
  },
  {
    provider: 'DeepSeek',
    answer: {
      id: '1',
      model: 'deepseek-chat',
      choices: [{ message: { content: CANARY } }],
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 200,
        total_tokens: 1200,
        prompt_cache_hit_tokens: 512,
        prompt_cache_miss_tokens: 488,
      },
    },
    row: { model: 'deepseek-chat', input_tokens: '1000', cache_read_tokens: '512', output_tokens: '200' },
  },
  {
    provider: 'Mistral',
    answer: {
      id: 'cmpl-1',
      object: 'chat.completion',
      model: 'mistral-large-latest',
      choices: [{ message: { content: CANARY } }],
      usage: { prompt_tokens: 1000, total_tokens: 1200, completion_tokens: 200 },
    },
    row: { model: 'mistral-large-latest', input_tokens: '1000', output_tokens: '200' },
  },
  {
    provider: 'Ollama',
    answer: {
      model: 'llama3.1:8b',
      created_at: '2026-06-01T10:00:00.123Z',
      message: { role: 'assistant', content: CANARY },
      done: true,
      total_duration: 2300000000,
      load_duration: 100000000,
      prompt_eval_count: 1000,
      prompt_eval_duration: 300000000,
      eval_count: 200,
      eval_duration: 1900000000,
    },
    // Durations are nanoseconds.
    row: { model: 'llama3.1:8b', latency_ms: 2300, input_tokens: '1000', output_tokens: '200' },
  },
  {
    provider: 'Cohere',
    answer: {
      id: 'c-1',
      model: 'command-r-plus-08-2024',
      message: { role: 'assistant', content: [{ type: 'text', text: CANARY }] },
      finish_reason: 'COMPLETE',
      usage: {
        billed_units: { input_tokens: 900, output_tokens: 180 },
        tokens: { input_tokens: 1000, output_tokens: 200 },
      },
    },
    // What is billed leaves out the words that Cohere itself puts around a prompt.
    row: { model: 'command-r-plus-08-2024', input_tokens: '900', output_tokens: '180' },
  },
];

/** How people keep an answer beside a time and the name of their program. */
const WRAPPINGS: { where: string; wrap: (answer: unknown) => Record<string, unknown> }[] = [
  { where: 'beside them', wrap: (answer) => answer as Record<string, unknown> },
  { where: 'under a key', wrap: (response) => ({ response }) },
  { where: 'four levels down', wrap: (body) => ({ event: { http: { response: { body } } } }) },
  { where: 'as a text of JSON', wrap: (answer) => ({ response: JSON.stringify(answer) }) },
];

describe.each(ANSWERS)('the own answer of $provider', ({ answer, row }) => {
  it.each(WRAPPINGS)('is read where it stands $where', async ({ wrap }) => {
    const line = (day: number) => ({
      timestamp: `2026-06-0${day}T10:00:00Z`,
      app: 'shop',
      ...wrap(named(answer, day)),
    });
    const content = [line(1), line(2)].map((object) => `${JSON.stringify(object)}\n`).join('');
    const imported = await readFiles([{ name: 'upload.jsonl', content }]);
    const found = await query(imported, 'SELECT * FROM requests');
    const whole = expect.objectContaining({ latency_ms: null, ...row });
    expect(found).toEqual([whole, whole]);
    expect(found.every((request) => request.application === 'shop' && request.started_at !== null)).toBe(true);
    expect(JSON.stringify(found)).not.toContain(CANARY);
  });
});

describe('lines that are no calls', () => {
  it('are the parts of a stream of Ollama (docs/api.md)', async () => {
    const line = (more: object) => ({ model: 'llama3.2', created_at: '2026-07-16T10:00:00Z', ...more });
    const found = await requestsOf([
      line({ response: CANARY, done: false }),
      line({ done: true, total_duration: 4_935_886_791, prompt_eval_count: 26, eval_count: 298 }),
    ]);
    expect(found).toEqual([expect.objectContaining({ latency_ms: 4935.886791, input_tokens: '26' })]);
  });

  it('are a tool that holds tokens, and an agent around its calls (Sentry’s spans: sentry-python, tests/test_ai_monitoring)', async () => {
    const span = (operation: string, id: string, parent: string, tokens: number, more: object = {}) => ({
      span_id: id,
      parent_span_id: parent,
      start_timestamp: 1_754_000_001,
      timestamp: 1_754_000_003.5,
      data: {
        'gen_ai.operation.name': operation,
        'gen_ai.usage.input_tokens': tokens,
        'gen_ai.usage.output_tokens': 2 * tokens,
        ...more,
      },
    });
    const model = { 'gen_ai.request.model': 'gpt-4o-mini', 'gen_ai.response.model': 'gpt-4o-mini-2024-07-18' };
    const found = await requestsOf([
      span('invoke_agent', 's1', 's0', 10, model),
      span('execute_tool', 's2', 's1', 11),
      span('chat', 's3', 's1', 10, model),
    ]);
    const call = { operation: 'chat', model: 'gpt-4o-mini-2024-07-18', input_tokens: '10', latency_ms: 2500 };
    expect(found).toEqual([expect.objectContaining(call)]);
  });
});

it('lines of key=value are read as objects (agentgateway/website, llm/observability)', async () => {
  const line = (minute: number) =>
    `2026-07-08T21:1${minute}:12.59908Z\tinfo\trequest route=internal/llm:request http.status=200 protocol=llm gen_ai.provider.name=openai ` +
    'gen_ai.request.model=gpt-3.5-turbo gen_ai.response.model=gpt-3.5-turbo-0125 gen_ai.usage.input_tokens=12 ' +
    'gen_ai.usage.cache_read.input_tokens=0 gen_ai.usage.output_tokens=258 agw.ai.usage.cost.total=0.000393 duration=2603ms';
  const imported = await readFiles([{ name: 'gateway.log', content: `${line(7)}\n${line(8)}\n` }]);
  const call = expect.objectContaining({
    provider: 'openai',
    model: 'gpt-3.5-turbo-0125',
    route: 'internal/llm:request',
    status: 'success',
    input_tokens: '12',
    output_tokens: '258',
    billed_usd: '0.000393000',
    latency_ms: 2603,
  });
  expect(await query(imported, 'SELECT * FROM requests')).toEqual([call, call]);
});

async function requestsOf(lines: readonly object[]) {
  const content = lines.map((object) => `${JSON.stringify(object)}\n`).join('');
  return await query(await readFiles([{ name: 'upload.jsonl', content }]), 'SELECT * FROM requests');
}

/** The answer with an id of its own, where it has one. */
function named(answer: Record<string, unknown>, day: number): Record<string, unknown> {
  const ids = ['id', 'responseId'].filter((key) => key in answer);
  return { ...answer, ...Object.fromEntries(ids.map((key) => [key, `${String(answer[key])}${day}`])) };
}
