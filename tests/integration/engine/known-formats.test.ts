import { describe, expect, it } from 'vitest';
import { csv, hmac, type Input, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

/** What an audit rests on, as plain values, in the order of the starts. */
const COLUMNS = `request_id, epoch_ms(started_at) AS start, latency_ms, first_token_ms, provider, model, operation, application,
  route, key_name, tags, streamed, service_tier, status, input_tokens, cache_read_tokens, cache_write_tokens, output_tokens,
  reasoning_tokens, billed_usd`;

async function rowsOf(input: Input) {
  const imported = await readFiles([input]);
  return {
    imported,
    rows: await query(imported, `SELECT ${COLUMNS} FROM requests ORDER BY started_at`),
  };
}

const METADATA = {
  user_api_key_alias: 'batch-writer',
  user_api_key_team_alias: 'Support tools',
  usage_object: {
    cache_read_input_tokens: 400,
    cache_creation_input_tokens: 30,
    completion_tokens_details: { reasoning_tokens: 11 },
  },
};

describe('LiteLLM spend logs', () => {
  const header =
    'request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,completionStartTime,model,model_group,custom_llm_provider,user,metadata,cache_hit,request_tags,team_id,end_user,messages,response,session_id,status';
  const quoted = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;

  it('are read from CSV, with the cells inside their JSON columns', async () => {
    const { imported, rows } = await rowsOf(
      csv(
        'LiteLLM_SpendLogs.csv',
        header,
        `chatcmpl-1,acompletion,88dc28,0.00525,1500,1200,300,2026-11-02 09:00:00.250,2026-11-02 09:00:02.750,2026-11-02 09:00:00.900,claude-sonnet-4-5,sonnet,anthropic,,${quoted(METADATA)},False,"[""nightly""]",team-7,ana@example.com,{},{},s-1,success`,
        'chatcmpl-2,aembedding,88dc28,0.00002,80,80,0,2026-11-02 09:01:00,2026-11-02 09:01:00.200,2026-11-02 09:01:00.200,text-embedding-3-small,,openai,,{},,[],team-7,,{},{},,failure',
      ),
    );
    expect(imported.files[0]).toMatchObject({ format: 'litellm-spend-logs', rows: 2, rejected: 0 });
    expect(rows).toEqual([
      {
        request_id: hmac('chatcmpl-1'),
        start: String(Date.UTC(2026, 10, 2, 9, 0, 0, 250)),
        latency_ms: 2500,
        first_token_ms: 650,
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        operation: 'chat',
        application: 'Support tools',
        route: null,
        key_name: 'batch-writer',
        tags: '["nightly"]',
        streamed: true,
        service_tier: null,
        status: 'success',
        input_tokens: '1200',
        cache_read_tokens: '400',
        cache_write_tokens: '30',
        output_tokens: '300',
        reasoning_tokens: '11',
        billed_usd: '0.005250000',
      },
      expect.objectContaining({
        request_id: hmac('chatcmpl-2'),
        operation: 'embedding',
        application: 'team-7',
        key_name: null,
        streamed: false,
        status: 'error',
        cache_read_tokens: null,
      }),
    ]);
  });

  it('are read from JSON lines, whether a JSON column is an object or a string', async () => {
    const row = (id: string, metadata: unknown) => ({
      request_id: id,
      call_type: 'completion',
      spend: 0.01,
      prompt_tokens: 1000,
      completion_tokens: 20,
      startTime: '2026-11-02T09:00:00.000Z',
      endTime: '2026-11-02T09:00:01.000Z',
      model: 'gpt-4o',
      metadata,
      messages: [{ role: 'user', content: 'Hello' }],
    });
    const { imported, rows } = await rowsOf(
      jsonLines('logs.jsonl', row('a', METADATA), row('b', JSON.stringify(METADATA))),
    );
    expect(imported.files[0]?.format).toBe('litellm-spend-logs');
    expect(rows).toHaveLength(2);
    for (const read of rows) {
      expect(read).toMatchObject({ key_name: 'batch-writer', cache_read_tokens: '400', reasoning_tokens: '11' });
    }
  });
});

it('OpenRouter’s activity CSV is read with its own units and words', async () => {
  const { imported, rows } = await rowsOf(
    csv(
      'openrouter_activity.csv',
      'generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,api_key_disabled,api_key_name,app_name',
      'gen-1,2026-02-06 18:54:30.040,0.0123,0,0,0,0,10389,137,12,9000,openai/gpt-oss-120b,Groq,free,false,true,,stop,stop,2100,350,false,ops-key,Ticket triage',
      'gen-2,2026-02-06 18:54:31.000,0,0,0,0,0,10,0,0,0,openai/gpt-oss-120b,Groq,,true,false,,,,90,,false,ops-key,Ticket triage',
    ),
  );
  expect(imported.files[0]?.format).toBe('openrouter-activity');
  expect(rows).toEqual([
    expect.objectContaining({
      request_id: hmac('gen-1'),
      start: String(Date.UTC(2026, 1, 6, 18, 54, 30, 40)),
      latency_ms: 2100,
      first_token_ms: 350,
      provider: 'openrouter',
      model: 'openai/gpt-oss-120b',
      service_tier: 'free',
      application: 'Ticket triage',
      key_name: 'ops-key',
      streamed: true,
      status: 'success',
      input_tokens: '10389',
      cache_read_tokens: '9000',
      output_tokens: '137',
      reasoning_tokens: '12',
      billed_usd: '0.012300000',
    }),
    expect.objectContaining({ request_id: hmac('gen-2'), first_token_ms: null, streamed: false, status: 'error' }),
  ]);
});

describe('a log without a format of its own', () => {
  it('is read from nested JSON lines, also where a line lacks a level', async () => {
    const { imported, rows } = await rowsOf(
      jsonLines(
        'gateway.jsonl',
        {
          timestamp: 1_762_074_000,
          request: { id: 'r-1', model: 'gpt-4o', service_tier: 'default' },
          usage: { prompt_tokens: 120, completion_tokens: 30 },
          response: { latency_ms: 812.5 },
        },
        {
          timestamp: 1_762_074_060,
          request: { id: 'r-2', model: 'gpt-4o', service_tier: 'batch' },
          usage: null,
          cost: '0.5',
        },
      ),
    );
    expect(imported.files[0]).toMatchObject({ format: 'named-columns', rejected: 0 });
    expect(rows).toEqual([
      expect.objectContaining({
        model: 'gpt-4o',
        service_tier: 'standard',
        input_tokens: '120',
        output_tokens: '30',
        latency_ms: 812.5,
      }),
      expect.objectContaining({ service_tier: 'batch', input_tokens: null, billed_usd: '0.500000000' }),
    ]);
  });

  it('is read with the user’s mapping and constants', async () => {
    const imported = await readFiles([`${import.meta.dirname}/../../fixtures/azure-2023/code-first-1000.csv`], {
      columns: { TIMESTAMP: 'started_at', ContextTokens: 'input_tokens', GeneratedTokens: 'output_tokens' },
      constants: { model: 'gpt-4o', application: 'code' },
    });
    expect(imported.accepted).toBe(1000);
    const [sums] = await query(
      imported,
      'SELECT sum(input_tokens)::INT AS input, sum(output_tokens)::INT AS output, any_value(application) AS application, min(started_at)::VARCHAR AS first FROM requests',
    );
    expect(sums).toEqual({ input: 2_122_354, output: 27_621, application: 'code', first: '2023-11-16 18:17:03.979' });
  });

  it.each([';', '\t', '|'])('is read with the separator %j', async (separator) => {
    const text = 'timestamp,model,input_tokens\n2026-11-02T09:00:00Z,gpt-4o,100\n'.replaceAll(',', separator);
    const { rows } = await rowsOf({ name: 'log.csv', content: `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    expect(rows).toEqual([expect.objectContaining({ model: 'gpt-4o', input_tokens: '100' })]);
  });

  it('is told from a list of workflows', async () => {
    const list = csv('jobs.csv', 'name,requests_per_month,trigger', 'Digest,900,nightly');
    await expect(readFiles([list])).rejects.toThrow(/jobs\.csv, line 1: this is a list of workflows.*--workflows/);
  });
});
