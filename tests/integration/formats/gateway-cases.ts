import { expect } from 'vitest';
import { hmac } from '../engine/import-files';
import type { Case, Row } from './format-case';

const BEDROCK: Row[] = [
  // Latency and first byte stand in the last chunk of the stream.
  {
    started_at: '2026-08-10 21:12:39',
    latency_ms: 4069,
    first_token_ms: 1117,
    provider: 'bedrock',
    model: 'anthropic.claude-3-haiku-20240307-v1:0',
    key_name: 'nightly-report',
    streamed: true,
    status: 'success',
    input_tokens: '571',
    output_tokens: '126',
  },
  { latency_ms: 2300, first_token_ms: null, streamed: false, input_tokens: '1000', output_tokens: '200' },
];

const ONE_API: Row[] = [
  // 4,350 of 500,000; Claude's 2,000 read and 100 written tokens stand beside its 500. It ended at 04:13:30, after 7 s.
  {
    started_at: '2025-09-01 04:13:23',
    latency_ms: 7000,
    first_token_ms: 820,
    model: 'claude-sonnet-4-20250514',
    operation: 'chat',
    key_name: 'nightly',
    end_user: expect.stringMatching(/^[0-9A-F]{32}$/i),
    streamed: true,
    status: 'success',
    input_tokens: '2600',
    cache_read_tokens: '2000',
    cache_write_tokens: '100',
    output_tokens: '300',
    billed_usd: '0.008700000',
  },
  { started_at: '2025-09-01 04:14:59', status: 'error', input_tokens: '0', billed_usd: '0.000000000' },
  // Less than a second, so unknown; 640 of the 1,000 were cached.
  {
    started_at: '2025-09-01 04:18:20',
    latency_ms: null,
    first_token_ms: null,
    streamed: false,
    input_tokens: '1000',
    cache_read_tokens: '640',
    output_tokens: '200',
    billed_usd: '0.000300000',
  },
  // Another call with the same number: a user's export counts to 1,024.
  { started_at: '2025-09-01 04:28:18', latency_ms: 2000, input_tokens: '600', billed_usd: '0.000200000' },
];

const APIM_ANSWER: Row = {
  latency_ms: 2300,
  provider: 'azure',
  model: 'gpt-4o-mini-2024-07-18',
  operation: 'chat',
  application: 'support',
  route: 'azure-openai',
  key_name: 'web',
  status: 'success',
  input_tokens: '1000',
  cache_read_tokens: '512',
  output_tokens: '200',
  reasoning_tokens: '64',
};

const APP_INSIGHTS: Row = {
  started_at: '2026-07-02 06:31:31.446',
  latency_ms: 2300.5,
  model: 'gpt-4o-mini-2024-07-18',
  operation: 'chat',
  application: 'shop-api',
  status: 'success',
  input_tokens: '1000',
  output_tokens: '200',
};

const OPENROUTER_DAYS: Row[] = [
  {
    started_at: '2025-08-24 00:00:00',
    covers_until: '2025-08-25 00:00:00',
    request_count: '5',
    provider: 'openrouter',
    model: 'openai/gpt-4.1-2025-04-14',
    input_tokens: '5000',
    output_tokens: '1250',
    reasoning_tokens: '250',
    billed_usd: '0.015000000',
  },
  {
    request_count: '40',
    provider: 'openrouter',
    model: 'anthropic/claude-4-sonnet-20250522',
    input_tokens: '300000',
    billed_usd: '1.500000000',
  },
];

/** Gateways and clouds. */
export const GATEWAY_CASES: Case[] = [
  {
    files: ['higress.jsonl'],
    format: 'higress',
    rows: [
      // 120 of the 150 were cached; the durations of ai_log, not the 2,100 ms of the proxy.
      {
        request_id: hmac('r1'),
        started_at: '2026-02-01 10:00:00.25',
        latency_ms: 1955,
        first_token_ms: 309,
        model: 'gpt-4o',
        application: 'clawdbot',
        route: 'ai-route',
        streamed: true,
        status: 'success',
        input_tokens: '150',
        cache_read_tokens: '120',
        output_tokens: '100',
        reasoning_tokens: '20',
      },
      { request_id: hmac('r3'), latency_ms: 31, streamed: false, status: 'error', input_tokens: null },
    ],
    notes: [/skipped 1 requests that are no model calls/],
  },
  {
    files: ['openrouter-page.csv'],
    format: 'openrouter-page',
    rows: [
      {
        started_at: '2026-05-12 00:00:00',
        covers_until: '2026-05-13 00:00:00',
        request_count: '40',
        provider: 'openrouter',
        model: 'anthropic/claude-sonnet-4.5',
        input_tokens: '200000',
        output_tokens: '30000',
        reasoning_tokens: '1000',
        billed_usd: '1.250000000',
      },
      {
        request_count: '10',
        provider: 'openrouter',
        model: 'openai/gpt-4o-mini',
        input_tokens: '100',
        billed_usd: '0.500000000',
      },
    ],
    notes: [/your own key.*is not in what was billed/],
  },
  {
    files: ['kong-gateway.jsonl'],
    format: 'kong-gateway',
    rows: [
      {
        request_id: hmac('k1'),
        started_at: '2025-09-01 04:13:20.123',
        latency_ms: 2700,
        provider: 'openai',
        model: 'gpt-4o-mini-2024-07-18',
        operation: 'chat',
        application: 'llm-service',
        route: 'support-chat',
        key_name: 'shop',
        streamed: true,
        status: 'success',
        input_tokens: '1000',
        output_tokens: '300',
        billed_usd: '0.003700000',
      },
      // Older names, under the plugin's own name; without prices, so the cost of 0 is none.
      {
        request_id: hmac('k2'),
        provider: 'cohere',
        model: 'command',
        streamed: false,
        input_tokens: '28',
        output_tokens: '20',
        billed_usd: null,
      },
      { request_id: hmac('k5'), status: 'error', latency_ms: 40, input_tokens: '0' },
    ],
    notes: [/skipped 1 requests that the gateway’s cache answered/, /skipped 1 requests that are no model/],
  },
  {
    files: ['envoy-ai-gateway.jsonl'],
    format: 'envoy-ai-gateway',
    rows: [
      {
        request_id: hmac('e1'),
        started_at: '2026-08-01 10:00:00.123',
        latency_ms: 2710,
        provider: 'azure',
        model: 'gpt-4o-mini-2024-07-18',
        operation: 'chat',
        status: 'success',
        input_tokens: '1000',
        output_tokens: '300',
      },
      // A dash is nothing; the backend's name is no provider's. It failed, and is of the model that answered the other.
      {
        request_id: hmac('e2'),
        provider: null,
        model: 'gpt-4o-mini-2024-07-18',
        status: 'error',
        input_tokens: null,
        output_tokens: null,
      },
    ],
    notes: [/skipped 1 requests that are no model calls/],
  },
  {
    files: ['envoy-ai-gateway-older.jsonl'],
    format: 'envoy-ai-gateway',
    rows: [{ latency_ms: 1526, model: 'gpt-4.1-mini', input_tokens: '15', output_tokens: '7' }],
  },
  {
    files: ['one-api.jsonl', 'one-api.csv', 'one-api-page.json'],
    format: 'one-api',
    rows: ONE_API,
    notes: [/skipped 1 rows of top-ups/],
  },
  {
    files: ['one-api-elapsed.jsonl'],
    format: 'one-api',
    rows: [{ started_at: '2025-09-01 04:13:27.7', latency_ms: 2300, input_tokens: '1000', billed_usd: '0.000300000' }],
  },
  {
    files: ['openrouter-daily.json', 'openrouter-daily.csv'],
    format: 'openrouter-daily',
    rows: OPENROUTER_DAYS,
    notes: [/holds sums and no requests/, /byok_usage_inference/],
  },
  {
    files: ['litellm-daily-spend.csv'],
    format: 'litellm-daily-spend',
    rows: [
      {
        started_at: '2026-06-01 00:00:00',
        covers_until: '2026-06-02 00:00:00',
        request_count: '120',
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        operation: 'chat',
        input_tokens: '500000',
        cache_read_tokens: '300000',
        cache_write_tokens: '50000',
        output_tokens: '20000',
        billed_usd: '1.200000000',
      },
      { request_count: '1000', input_tokens: '1000000', output_tokens: '100000', billed_usd: '0.210000000' },
    ],
    notes: [/holds sums and no requests/],
  },
  {
    files: ['litellm-usage-export.csv'],
    format: 'litellm-usage-export',
    mapping: { constants: { model: 'gpt-4o' } },
    rows: [
      {
        covers_until: '2026-06-02 00:00:00',
        request_count: '5000',
        model: 'gpt-4o',
        application: 'growth',
        input_tokens: '50000000',
        output_tokens: '10000000',
        billed_usd: '1234.500000000',
      },
      { request_count: '4000', input_tokens: '40000000', billed_usd: '1000.000000000' },
    ],
    notes: [/names no model/],
  },
  {
    files: ['azure-apim-llm.csv', 'azure-apim-llm.json'],
    format: 'azure-apim-llm',
    rows: [
      {
        request_id: hmac('chatcmpl-1'),
        started_at: '2026-07-02 06:31:31.446',
        provider: 'azure',
        model: 'gpt-4o-mini-2024-07-18',
        operation: 'chat',
        application: 'apim-shop',
        route: 'chat',
        streamed: true,
        input_tokens: '14',
        output_tokens: '8',
      },
      { request_id: hmac('chatcmpl-2'), streamed: false, input_tokens: '1000', output_tokens: '200' },
    ],
    unknown: ['latency_ms', 'status'],
    notes: [/skipped 2 rows with parts of the messages/],
  },
  {
    files: ['azure-apim-gateway.jsonl'],
    format: 'azure-apim-gateway',
    rows: [
      { request_id: hmac('g1'), started_at: '2026-07-02 06:31:31.446', ...APIM_ANSWER },
      { request_id: hmac('g2'), status: 'error', input_tokens: null },
    ],
    notes: [/no more than 8,192 bytes/, /skipped 1 records that are no requests/],
  },
  {
    files: ['azure-apim-table.csv'],
    format: 'azure-apim-table',
    rows: [{ request_id: hmac('t1'), started_at: '2026-07-02 06:31:31.446', ...APIM_ANSWER }],
  },
  {
    files: ['app-insights.csv'],
    format: 'app-insights',
    // Beside the agent's span, which repeats the tokens of its calls.
    rows: [APP_INSIGHTS, { status: 'error', input_tokens: '0' }],
    notes: [/skipped 1 spans of agents and tools/, /skipped 1 dependencies that are no model calls/],
  },
  { files: ['app-dependencies.json'], format: 'app-dependencies', rows: [APP_INSIGHTS] },
  {
    files: ['openai-costs.csv', 'openai-costs-page.json'],
    format: 'openai-costs',
    rows: [
      {
        started_at: '2025-10-05 00:00:00',
        covers_until: '2025-10-06 00:00:00',
        provider: 'openai',
        model: 'gpt-4o-2024-08-06',
        application: 'proj_1',
        billed_usd: '0.148000000',
      },
      { model: 'gpt-4o-2024-08-06', billed_usd: '0.106460000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [/A bill counts neither requests nor tokens/],
  },
  {
    files: ['aws-bill-tokens.csv'],
    format: 'aws-bill',
    // 29,481 tokens that no cache had and 100,000 that one had; the tax and the machine are no tokens.
    rows: [
      {
        started_at: '2026-06-02 10:00:00',
        covers_until: '2026-06-02 11:00:00',
        provider: 'bedrock',
        model: 'anthropic.claude-sonnet-4-5',
        service_tier: null,
        input_tokens: '129481',
        cache_read_tokens: '100000',
        output_tokens: '31102',
        billed_usd: '0.643470300',
      },
      {
        started_at: '2026-06-02 11:00:00',
        model: 'amazon.nova-micro',
        service_tier: 'batch',
        input_tokens: '2000000',
        output_tokens: '500000',
        billed_usd: '0.070000000',
      },
      { model: 'Other', input_tokens: '1000000', billed_usd: '3.000000000' },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [
      /does not count requests/,
      /skipped 1 taxes, credits, refunds and fees/,
      /skipped 1 lines of other services/,
    ],
  },
  {
    files: ['aws-bill-2-tokens.csv'],
    format: 'aws-bill-2',
    rows: [
      {
        started_at: '2026-06-02 10:00:00',
        model: 'qwen.qwen3-32b',
        service_tier: 'standard',
        input_tokens: '10000',
        output_tokens: '5000',
        billed_usd: '0.004500000',
      },
      { model: 'anthropic.claude-sonnet-4', input_tokens: '1000', output_tokens: null, billed_usd: null },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [/1 costs are in EUR/],
  },
  {
    files: ['azure-bill-tokens.csv'],
    format: 'azure-bill',
    rows: [
      {
        started_at: '2026-07-15 00:00:00',
        covers_until: '2026-07-16 00:00:00',
        provider: 'azure',
        model: 'gpt-4o-2024-05-13',
        input_tokens: '1200000',
        output_tokens: '100000',
        billed_usd: '4.000000000',
      },
      { model: 'gpt-5-mini', input_tokens: '2500000', output_tokens: '500000', billed_usd: '1.625000000' },
      {
        started_at: '2026-07-16 00:00:00',
        model: 'gpt-4.1',
        input_tokens: '50000',
        cache_read_tokens: '40000',
        output_tokens: null,
        billed_usd: '0.040000000',
      },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [/does not count requests/, /skipped 1 lines of other services/],
  },
  {
    files: ['anthropic-costs.csv'],
    format: 'anthropic-costs',
    rows: [
      {
        started_at: '2026-03-15 00:00:00',
        covers_until: '2026-03-16 00:00:00',
        provider: 'anthropic',
        model: 'Claude Opus 4.6',
        key_name: 'shop-key',
        billed_usd: '1.500000000',
      },
      { model: 'Claude Sonnet 4.6', billed_usd: '2.000000000' },
    ],
    unknown: ['input_tokens', 'output_tokens'],
    notes: [/A bill counts neither requests nor tokens/],
  },
  { files: ['bedrock-streams.jsonl', 'bedrock-s3-export.log'], format: 'bedrock-invocations', rows: BEDROCK },
  { files: ['bedrock-logs-insights.csv'], format: 'bedrock-logs-insights', rows: BEDROCK },
  { files: ['bedrock-log-events.json'], format: 'bedrock-log-events', rows: BEDROCK },
];
