import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '../../../lib/logs/detect-format';
import { hmac, importFiles, query } from '../engine/import-files';
import { profilesOf } from '../engine/profiles-of';
import { readFiles } from '../engine/read-files';
import { REPOSITORY } from '../run-whowaits';
import { BILL_CASES } from './bill-cases';
import { BILLED_BY_SEAT_CASES } from './billed-by-seat-cases';
import { CLOUD_CASES } from './cloud-cases';
import { CODING_AGENT_CASES } from './coding-agent-cases';
import { CANARY, type Case, type Row, told } from './format-case';
import { GATEWAY_CASES } from './gateway-cases';
import { OBSERVABILITY_CASES } from './observability-cases';
import { OPENTELEMETRY_CASES } from './opentelemetry-cases';
import { parquet } from './pack';
import { PUBLIC_TRACE_CASES } from './public-trace-cases';
import { unsound } from './sound-rows';

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs');

/** Three calls of a model; latencies from the times, since Langfuse's own are in milliseconds here and in seconds there. */
const LANGFUSE_TABLE: Row[] = [
  // 2,140 + 1,024 cached in; 96 + 310 reasoning out; total 3,570. Langfuse's own inputUsage is 2,140.
  {
    request_id: hmac('o1'),
    started_at: '2025-11-03 09:00:00',
    latency_ms: 4000,
    first_token_ms: 500,
    model: 'gpt-4o',
    operation: 'chat',
    application: 'invoice-intake',
    route: 'extract-fields',
    tags: '["nightly","eu"]',
    streamed: true,
    status: 'success',
    input_tokens: '3164',
    cache_read_tokens: '1024',
    output_tokens: '406',
    reasoning_tokens: '310',
    billed_usd: '0.012500000',
  },
  // 300 + 5,000 read + 200 written; of no prompt, so by its name.
  {
    request_id: hmac('o2'),
    started_at: '2025-11-03 09:05:00.25',
    latency_ms: 2000,
    first_token_ms: null,
    model: 'claude-sonnet-4-5',
    application: 'digest, weekly',
    route: 'summarise',
    streamed: null,
    status: 'error',
    input_tokens: '5500',
    cache_read_tokens: '5000',
    cache_write_tokens: '200',
    output_tokens: '400',
    billed_usd: '0.010000000',
  },
  { request_id: hmac('o4'), operation: 'embedding', latency_ms: 100, input_tokens: '80', output_tokens: null },
];

/** Logs that no audit can be made of, and what is said of each. */
const REFUSED = [
  ['aws-cost-and-usage', 'aws-bill.csv', /a bill of AWS.*Bedrock’s model invocation logs/],
  ['aws-data-export', 'aws-bill-2.csv', /a bill of AWS/],
  ['azure-cost-export', 'azure-bill.csv', /a bill of Azure.*ApiManagementGatewayLlmLog/],
  ['gcp-billing-export', 'gcp-bill.jsonl', /a bill of Google Cloud.*Vertex AI/],
  [
    'azure-apim-gateway',
    'azure-apim-no-bodies.jsonl',
    /log of requests without their answers.*ApiManagementGatewayLlmLog/,
  ],
  ['langfuse-traces', 'langfuse-traces.csv', /table of traces, which adds up.*Download the table of observations/],
  ['langfuse-sessions', 'langfuse-sessions.jsonl', /table of sessions, which adds up/],
  ['openai-batch-input', 'openai-batch-input.jsonl', /input of a batch: it has no tokens yet\. Take its output/],
  ['anthropic-batch-input', 'anthropic-batch-input.jsonl', /input of a batch: it has no tokens yet\. Take its results/],
  ['bedrock-batch-input', 'bedrock-batch-input.jsonl', /input of a batch.*jsonl\.out/],
  ['chatgpt-export', 'chatgpt-export.json', /conversations of ChatGPT.*no tokens and no cost/],
  ['claude-export', 'claude-export.json', /conversations of Claude/],
  ['librechat-export', 'librechat-export.json', /conversation of LibreChat/],
  [
    'copilot-billing',
    'copilot-billing.csv',
    /Premium requests are paid whatever their tokens.*AI usage report has tokens/,
  ],
  ['aws-cost-explorer', 'aws-cost-explorer.csv', /download of AWS Cost Explorer.*Group it by usage type/],
  ['aws-cost-ungrouped', 'aws-cost-ungrouped.json', /without groups.*--group-by/],
  ['focus-bill', 'focus-bill.csv', /a bill in the FOCUS format.*LiteLLM_SpendLogs/],
  ['ccusage-sums', 'ccusage-instances.json', /ccusage adds up models, projects.*ccusage daily --json/],
  ['ccusage-blocks', 'ccusage-blocks.json', /ccusage adds up/],
  ['cline-messages', 'cline-messages.json', /messages of Cline.*name no model/],
  ['goose-session', 'goose-session.jsonl', /sums the calls of a session of Goose/],
  ['zed-thread', 'zed-thread.json', /sums the calls of a session of Zed/],
  ['roo-code-tasks', 'roo-code-tasks.json', /sums the calls of a session of Roo Code/],
  ['inspect-sample', 'inspect-sample.json', /a sample inside an \.eval file.*inspect log convert/],
  ['otlp-metrics', 'otlp-metrics.json', /These are metrics.*Export traces/],
  ['litellm-daily-activity', 'litellm-daily-activity.json', /hold each request several times.*LiteLLM_SpendLogs/],
  ['portkey-analytics', 'portkey-analytics.json', /sums of Portkey.*in cents.*Export the logs/],
  ['snowflake-aisql', 'snowflake-aisql.csv', /tokens of input and output.*CORTEX_AI_FUNCTIONS_USAGE_HISTORY/],
  ['aws-cloudtrail', 'aws-cloudtrail.json', /CloudTrail, which holds no tokens.*invocation logs/],
  ['gcp-audit-log', 'gcp-audit-log.json', /audit log of Google Cloud.*request-response log/],
  ['litellm-spend-summary', 'litellm-spend-summary.json', /added up each day.*summarize=false/],
] as const;

const CASES: Case[] = [
  ...BILLED_BY_SEAT_CASES,
  ...CODING_AGENT_CASES,
  ...OBSERVABILITY_CASES,
  ...OPENTELEMETRY_CASES,
  ...GATEWAY_CASES,
  ...BILL_CASES,
  ...CLOUD_CASES,
  ...PUBLIC_TRACE_CASES,
  {
    files: ['deepseek-amount.csv'],
    format: 'deepseek-amount',
    rows: [
      // 1,000 read from the cache and 500 not, of three requests; a day is 24 hours from its midnight in UTC.
      {
        started_at: '2026-07-25 00:00:00',
        covers_until: '2026-07-26 00:00:00',
        request_count: '3',
        provider: 'deepseek',
        model: 'deepseek-chat',
        key_name: 'Team, Primary',
        input_tokens: '1500',
        cache_read_tokens: '1000',
        output_tokens: '200',
      },
      {
        started_at: '2026-07-26 00:00:00',
        key_name: 'Team, Primary',
        request_count: '1',
        input_tokens: '700',
        output_tokens: '90',
      },
      {
        started_at: '2026-07-26 00:00:00',
        key_name: 'nightly',
        request_count: '2',
        input_tokens: '10',
        output_tokens: '20',
      },
    ],
    unknown: ['billed_usd', 'end_user', 'request_id'],
    notes: [/DeepSeek’s usage holds sums and no requests/],
  },
  {
    files: ['litellm-payload.jsonl'],
    format: 'litellm-payload',
    rows: [
      // 1762160400.25 to .75 is the first token, to 404.25 the end: response_time (0.5 s) is not the latency of a stream.
      {
        request_id: hmac('chatcmpl-1'),
        started_at: '2025-11-03 09:00:00.25',
        latency_ms: 4000,
        first_token_ms: 500,
        provider: 'openai',
        model: 'gpt-4o-2024-08-06',
        operation: 'chat',
        application: 'support',
        key_name: 'support-bot',
        streamed: true,
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '640',
        output_tokens: '100',
        reasoning_tokens: '20',
        billed_usd: '0.002100000',
      },
      { request_id: hmac('chatcmpl-2'), latency_ms: 1500, streamed: false },
      // Logged twice: a try that timed out, then the one that went through. Its 640 cached tokens can't be part of its 500.
      {
        request_id: hmac('chatcmpl-3'),
        status: 'success',
        input_tokens: '1140',
        output_tokens: '50',
        latency_ms: 2000,
      },
    ],
    notes: [/skipped 1 row \(requests that the proxy’s cache answered/],
  },
  {
    files: ['litellm-payload.json'],
    format: 'litellm-payload',
    rows: [{ request_id: hmac('chatcmpl-1'), latency_ms: 4000 }],
  },
  {
    files: ['langfuse-observations.jsonl', 'langfuse-observations.csv'],
    format: 'langfuse-observations',
    rows: [
      // 2,140 + 1,024 cached in; 96 + 310 reasoning out; total 3,570.
      {
        request_id: hmac('o1'),
        started_at: '2025-11-03 09:00:00',
        latency_ms: 4000,
        first_token_ms: 500,
        model: 'gpt-4o',
        operation: 'chat',
        application: 'invoice-intake',
        route: 'extract-fields',
        streamed: true,
        status: 'success',
        input_tokens: '3164',
        cache_read_tokens: '1024',
        output_tokens: '406',
        reasoning_tokens: '310',
        billed_usd: '0.012500000',
      },
      // 300 + 5,000 read + 200 written.
      {
        request_id: hmac('o2'),
        started_at: '2025-11-03 09:05:00.25',
        route: 'summarise',
        streamed: null,
        first_token_ms: null,
        status: 'error',
        input_tokens: '5500',
        cache_read_tokens: '5000',
        cache_write_tokens: '200',
      },
      { request_id: hmac('o4'), operation: 'embedding', latency_ms: 100, input_tokens: '80', output_tokens: null },
    ],
    unknown: ['provider', 'service_tier'],
    notes: [/skipped 1 row \(observations that are no model calls/],
  },
  {
    files: ['langfuse-nested.jsonl'],
    format: 'langfuse-observations',
    rows: [
      // The call around it says 14 and 43; a tool lies between them.
      { request_id: hmac('inner'), input_tokens: '62', output_tokens: '85' },
      // 22,118 + 1,970 = 24,088: the thoughts are part of the output.
      { request_id: hmac('reasoning-inside'), input_tokens: '22118', output_tokens: '1970', reasoning_tokens: '956' },
      // 1,900 + 164 = 2,064: so are details.
      {
        request_id: hmac('details'),
        input_tokens: '1900',
        cache_read_tokens: '1024',
        output_tokens: '164',
        reasoning_tokens: '64',
      },
      // 2,023 - 5 - 845 = 1,173 thoughts that no kind names.
      { request_id: hmac('rest'), input_tokens: '5', output_tokens: '2018', reasoning_tokens: '1173' },
      // Without a total each kind counts apart, as Langfuse says.
      { request_id: hmac('no-total'), input_tokens: '150', cache_read_tokens: '50', output_tokens: '10' },
    ],
    notes: [
      /skipped 1 row \(calls that stand around or inside another row/,
      /1 request has 1,173 more tokens in the total/,
    ],
  },
  {
    // The table that people download, as Langfuse writes it now, as it did until mid-2026 (each text as JSON writes it), and as JSON.
    files: ['langfuse-table.csv', 'langfuse-table-quoted.csv', 'langfuse-table.json'],
    format: 'langfuse-api',
    rows: LANGFUSE_TABLE,
    unknown: ['provider', 'service_tier'],
    notes: [/skipped 1 row \(observations that are no model calls/],
  },
  {
    files: ['langfuse-events.csv', 'langfuse-events.jsonl'],
    format: 'langfuse-events',
    rows: LANGFUSE_TABLE,
    unknown: ['provider', 'service_tier'],
    notes: [/skipped 1 row \(observations that are no model calls/],
  },
  {
    // The trace counts tokens too, in its metadata and answer; of the events of a call that of its start counts.
    files: ['langfuse-trace-events.json'],
    format: 'langfuse-api',
    rows: [
      {
        request_id: hmac('o2'),
        latency_ms: 17160,
        model: 'gpt-4o-mini',
        application: 'nightly-digest',
        input_tokens: '1195',
        output_tokens: null,
      },
      { request_id: hmac('o5'), latency_ms: 2500, input_tokens: '300', output_tokens: '40', billed_usd: '0.000069000' },
    ],
    notes: [/skipped 2 rows \(later events of calls/],
  },
  {
    files: ['langfuse-api.json'],
    format: 'langfuse-api',
    rows: [
      { request_id: hmac('o1'), latency_ms: 4000, first_token_ms: 500, input_tokens: '3164', output_tokens: '406' },
    ],
  },
  {
    files: ['helicone.csv'],
    format: 'helicone',
    rows: [
      {
        request_id: hmac('r1'),
        started_at: '2025-11-03 09:00:00',
        latency_ms: 2500,
        model: 'gpt-4o-mini',
        // Out of a JSON column whose quotes are doubled twice.
        application: 'shop',
        route: 'describe',
        streamed: true,
        status: 'success',
        input_tokens: '1200',
        output_tokens: '80',
      },
      { request_id: hmac('r2'), route: 'translate', streamed: null, status: 'error' },
    ],
    // The unit of its cost is not known.
    unknown: ['billed_usd'],
  },
  {
    // An array whose last element is followed by a comma.
    files: ['helicone.json'],
    format: 'helicone',
    rows: [
      {
        request_id: hmac('q1'),
        provider: 'ANTHROPIC',
        latency_ms: 900,
        input_tokens: '100',
        billed_usd: '0.000500000',
      },
      { request_id: hmac('q2'), route: 'describe', operation: 'chat', input_tokens: '200', billed_usd: '0.001000000' },
    ],
  },
  {
    files: ['helicone.jsonl'],
    format: 'helicone',
    rows: [
      {
        request_id: hmac('q1'),
        provider: 'OPENAI',
        operation: 'chat',
        first_token_ms: 310,
        cache_read_tokens: '1024',
        streamed: false,
      },
    ],
  },
  {
    files: ['bedrock-invocations.jsonl'],
    format: 'bedrock-invocations',
    // An ARN of the account's own profile says nothing; the user's table does.
    mapping: {
      models: {
        'ARN:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0':
          'anthropic.claude-haiku-4-5-20251001-v1:0',
      },
    },
    rows: [
      {
        started_at: '2025-11-03 02:00:07',
        latency_ms: 1134,
        provider: 'bedrock',
        model: 'anthropic.claude-haiku-4-5-20251001-v1:0',
        operation: 'chat',
        application: 'reports',
        key_name: 'nightly-summaries',
        end_user: null,
        streamed: false,
        status: 'success',
        // 62 + 4,000 read + 100 written.
        input_tokens: '4162',
        cache_read_tokens: '4000',
        cache_write_tokens: '100',
        output_tokens: '36',
      },
      {
        streamed: true,
        key_name: null,
        end_user: expect.stringMatching(/^[0-9A-F]{32}$/i),
        input_tokens: '571',
        output_tokens: '150',
      },
      { operation: 'embedding', status: 'error', input_tokens: '30', output_tokens: null },
    ],
  },
  {
    files: ['vertex-requests.jsonl'],
    format: 'vertex-requests',
    rows: [
      // 22.248 s less 11.226 s; create_time in the row is 11.035. 29 + 901 thoughts.
      {
        started_at: '2025-09-08 21:04:11.022',
        latency_ms: 11225.994,
        provider: 'vertex',
        operation: 'chat',
        route: 'tagging',
        streamed: false,
        service_tier: 'standard',
        input_tokens: '3',
        output_tokens: '930',
        reasoning_tokens: '901',
      },
      // JSON columns as strings, in camel case.
      {
        started_at: '2025-09-08 21:05:00',
        streamed: true,
        input_tokens: '1000',
        cache_read_tokens: '768',
        output_tokens: '50',
      },
    ],
    notes: [/may hold only a sample.*--sample-rate/],
  },
  {
    files: ['azure-diagnostics.json'],
    format: 'azure-diagnostics',
    mapping: {
      constants: { input_tokens: '1200', output_tokens: '300' },
      models: { 'gpt-chat-pilot': 'gpt-4o' },
    },
    rows: [
      // 638,515,262,815,394,150 ticks are 1,715,929,481,539.4 ms after 1970.
      {
        request_id: hmac('c1'),
        started_at: '2024-05-17 07:04:41.539',
        latency_ms: 1022,
        provider: 'azure',
        model: 'gpt-35-turbo',
        operation: 'chat',
        application: 'SUPPORT-AI',
        route: 'gpt-chat-pilot',
        streamed: false,
        status: 'success',
        input_tokens: '1200',
        output_tokens: '300',
        input_bytes: '128',
        output_bytes: '1411',
      },
      // Properties as a string, a negative duration, a deployment for a model, and 429.
      {
        request_id: hmac('c2'),
        started_at: '2024-05-17 07:04:51.539',
        latency_ms: null,
        model: 'gpt-4o',
        streamed: true,
        status: 'error',
      },
    ],
    notes: [/holds no tokens/, /skipped 1 row \(records/],
  },
  {
    files: ['otel-genai-spans.json', 'otel-genai-spans.jsonl'],
    format: 'otel-genai-spans',
    rows: [
      {
        request_id: 'eee19b7ec3c1b174',
        started_at: '2025-11-03 09:00:00.123',
        latency_ms: 2500,
        first_token_ms: 420,
        provider: 'openai',
        model: 'gpt-4o-2024-08-06',
        operation: 'chat',
        application: 'checkout-assistant',
        route: 'order-helper',
        streamed: true,
        status: 'success',
        input_tokens: '1200',
        cache_read_tokens: '1024',
        output_tokens: '80',
      },
      // Names of before 1.37; times as bare numbers beyond 2^53.
      {
        request_id: 'aaa19b7ec3c1b174',
        started_at: '2025-11-03 09:01:00',
        latency_ms: 1000,
        provider: 'anthropic',
        application: 'nightly-digest',
        status: 'error',
        input_tokens: '700',
        output_tokens: '30',
      },
    ],
    notes: [/skipped 1 row \(spans of agents and tools/, /skipped 1 row \(spans that are no model calls/],
  },
  {
    files: ['openinference-spans.jsonl'],
    format: 'openinference-spans',
    rows: [
      {
        latency_ms: 1500,
        provider: 'openai',
        model: 'gpt-4o-mini',
        operation: 'chat',
        application: 'rag-demo',
        streamed: true,
        status: 'success',
        input_tokens: '800',
        cache_read_tokens: '512',
        output_tokens: '60',
      },
    ],
    notes: [/skipped 1 row \(spans/],
  },
  {
    files: ['openai-batch-output.jsonl'],
    format: 'openai-batch-output',
    rows: [
      {
        request_id: hmac('batch_req_1'),
        model: 'gpt-4o-2024-08-06',
        service_tier: 'batch',
        status: 'success',
        input_tokens: '2000',
        output_tokens: '300',
      },
      { request_id: hmac('batch_req_2'), service_tier: 'batch', status: 'error', input_tokens: null },
    ],
    unknown: ['started_at'],
    notes: [/went through the batch endpoint already/],
  },
  {
    files: ['anthropic-batch-results.jsonl'],
    format: 'anthropic-batch-results',
    rows: [
      // 10 + 3,000 read + 200 written.
      {
        request_id: hmac('msg_1'),
        provider: 'anthropic',
        service_tier: 'batch',
        status: 'success',
        input_tokens: '3210',
        cache_read_tokens: '3000',
        cache_write_tokens: '200',
        output_tokens: '90',
      },
      { request_id: null, service_tier: 'batch', status: 'error' },
      { request_id: null, service_tier: 'batch', status: 'error' },
    ],
    unknown: ['started_at'],
  },
  {
    files: ['portkey.jsonl'],
    format: 'portkey',
    rows: [
      {
        request_id: hmac('k1'),
        latency_ms: 1850,
        provider: 'openai',
        operation: 'chat',
        application: 'care',
        route: 'reply-draft',
        streamed: true,
        status: 'success',
        input_tokens: '900',
        output_tokens: '70',
        // 0.295 cents.
        billed_usd: '0.002950000',
      },
      { request_id: hmac('k2'), provider: 'bedrock', status: 'error' },
      // With the columns of older exports; the request after it was answered by Portkey's cache.
      { request_id: hmac('k3'), streamed: true, status: 'success', application: 'care', billed_usd: '0.002000000' },
    ],
    notes: [/skipped 1 row \(requests that the gateway’s cache answered/],
  },
  {
    files: ['cloudflare-gateway.json'],
    format: 'cloudflare-gateway',
    rows: [
      {
        request_id: hmac('01J'),
        started_at: '2025-11-03 09:00:00.123',
        latency_ms: 1400,
        provider: 'openai',
        operation: 'chat',
        application: 'faq',
        status: 'success',
        input_tokens: '640',
        output_tokens: '55',
        billed_usd: '0.000129000',
        message_count: '2',
        user_turns: '1',
        system_prompt_hash: told('Answer from the FAQ.'),
        prompt_head_hash: told('Open on Sunday?'),
        max_output_tokens: '60',
        temperature: 0,
        client: 'OpenAI/Python',
      },
    ],
    notes: [/skipped 1 row \(requests that the gateway’s cache answered/],
  },
  {
    files: ['cloudflare-logpush.jsonl'],
    format: 'cloudflare-logpush',
    mapping: { constants: { input_tokens: '1200', output_tokens: '300' } },
    rows: [
      {
        provider: 'openai',
        model: 'gpt-4o-mini',
        operation: 'chat',
        application: 'support',
        route: null,
        status: 'success',
        input_tokens: '1200',
        output_tokens: '300',
      },
      // Decrypted: its metadata names the application better than the gateway does.
      {
        operation: 'embedding',
        application: 'indexer',
        route: 'nightly',
        status: 'error',
        prompt_head_hash: hmac(CANARY),
      },
    ],
    unknown: ['request_id', 'started_at', 'latency_ms'],
    notes: [/holds no tokens and no durations/, /skipped 1 row \(requests that the gateway’s cache answered/],
  },
  {
    files: ['openai-usage.csv', 'openai-usage.tsv'],
    format: 'openai-usage',
    rows: [
      {
        started_at: '2025-10-05 00:00:00',
        covers_until: '2025-10-06 00:00:00',
        request_count: '10',
        provider: 'openai',
        application: 'proj_shop',
        key_name: 'key_web',
        service_tier: 'standard',
        input_tokens: '59200',
        cache_read_tokens: '5760',
        output_tokens: '10646',
      },
      {
        request_count: '2000',
        key_name: 'key_job',
        service_tier: 'batch',
        input_tokens: '3000000000',
        output_tokens: '1000000',
      },
    ],
    notes: [/holds sums and no requests/, /skipped 1 row \(days without use/],
  },
  {
    files: ['openai-usage-pages.json'],
    format: 'openai-usage',
    rows: [
      {
        started_at: '2024-11-01 00:00:00',
        covers_until: '2024-11-02 00:00:00',
        request_count: '5',
        operation: 'chat',
        service_tier: null,
        input_tokens: '1000',
        cache_read_tokens: '800',
        output_tokens: '500',
      },
      { started_at: '2024-11-01 00:00:00', request_count: '50', service_tier: 'batch', input_tokens: '70000' },
      {
        started_at: '2024-11-03 00:00:00',
        covers_until: '2024-11-04 00:00:00',
        request_count: '5',
        input_tokens: '2000',
      },
    ],
  },
  {
    files: ['openai-activity.csv'],
    format: 'openai-activity',
    rows: [{ started_at: '2023-11-03 08:30:00', request_count: '3', input_tokens: '4500', output_tokens: '900' }],
  },
  {
    files: ['anthropic-usage.csv'],
    format: 'anthropic-usage-export',
    rows: [
      // 46,981 + 15,969 written + 12,000 read.
      {
        started_at: '2025-10-05 00:00:00',
        covers_until: '2025-10-06 00:00:00',
        application: 'Default',
        key_name: 'Closer App',
        service_tier: 'standard',
        input_tokens: '74950',
        cache_read_tokens: '12000',
        cache_write_tokens: '15969',
        output_tokens: '16932',
      },
      { key_name: 'Night Jobs', service_tier: 'batch', input_tokens: '500000' },
    ],
    notes: [/does not count requests/],
  },
  {
    files: ['anthropic-usage-pages.json'],
    format: 'anthropic-usage-api',
    rows: [
      // 1,500 + 1,000 + 500 written + 200 read.
      {
        started_at: '2025-10-05 00:00:00',
        covers_until: '2025-10-05 01:00:00',
        service_tier: 'batch',
        input_tokens: '3200',
        cache_read_tokens: '200',
        cache_write_tokens: '1500',
        cache_write_1h_tokens: '1000',
        output_tokens: '500',
      },
      // Fast mode stands beside the tier.
      { model: 'claude-opus-5', service_tier: 'priority', input_tokens: '3200' },
    ],
  },
];

/** The requests of all cases, to be measured together when each was read. */
const requestsOfAll: string[] = [];

/** Reads a file under a name that gives nothing away, and checks what is promised for it. */
async function expectCase(content: Uint8Array, { format, mapping, rows, unknown, notes }: Case): Promise<void> {
  const imported = await readFiles([{ name: 'upload', content }], mapping);
  expect(imported.files).toMatchObject([{ format, rejected: 0 }]);
  expect(imported.rejects).toEqual([]);
  const found = await query(
    imported,
    'SELECT * FROM requests ORDER BY request_id, started_at, input_tokens NULLS LAST',
  );
  expect(found).toHaveLength(rows.length);
  const order = (row: Row) => [row.request_id, row.started_at, row.input_tokens].join(' ');
  for (const row of rows) {
    const match = found.find((candidate) => expect.objectContaining(row).asymmetricMatch(candidate));
    expect(match, `${order(row)} in ${JSON.stringify(found, null, 1)}`).toBeDefined();
  }
  for (const column of unknown ?? []) expect(found.map((row) => row[column])).toEqual(rows.map(() => null));
  const says = imported.files.flatMap((file) => file.notes.map((note) => note.says)).join('\n');
  for (const note of notes ?? []) expect(says).toMatch(note);
  expect(found.flatMap(unsound)).toEqual([]);
  expect(JSON.stringify([found, { ...imported, requests: '' }])).not.toContain(CANARY);
  requestsOfAll.push(imported.requests);
}

describe('a log is recognised unaided and read to the token', () => {
  for (const one of CASES) {
    it.each(one.files)(`${one.format} from %s`, async (file) => {
      const content = readFileSync(join(FIXTURES, file));
      if (!/^(anthropic-usage\.|litellm-spend|ccusage-daily|cursor-usage(-old)?\.|openrouter-page)/.test(file))
        expect(content.toString()).toContain(CANARY);
      await expectCase(content, one);
    });
  }

  it('langfuse-observations from Parquet, with nested columns', async () => {
    const one = CASES.find(({ format }) => format === 'langfuse-observations');
    if (!one) throw new Error('no such case');
    const file = join(FIXTURES, 'langfuse-observations.jsonl');
    await expectCase(await parquet(`SELECT * FROM read_json('${file}', format = 'newline_delimited')`), one);
  });

  it('gcp-bill from Parquet, with nested columns', async () => {
    const one = CASES.find(({ format }) => format === 'gcp-bill');
    if (!one) throw new Error('no such case');
    const file = join(FIXTURES, 'gcp-bill-tokens.jsonl');
    await expectCase(await parquet(`SELECT * FROM read_json('${file}', format = 'newline_delimited')`), one);
  });

  it.each([
    // The bulk export's nested columns are texts of JSON.
    ['langsmith-runs.csv', 'langsmith-runs', 'read_csv'],
    ['phoenix-spans.csv', 'phoenix-spans', 'read_csv'],
    ['posthog-events.csv', 'posthog-events', 'read_csv'],
  ])('%s as Parquet', async (file, format, reader) => {
    const one = CASES.find((candidate) => candidate.format === format);
    if (!one) throw new Error('no such case');
    await expectCase(await parquet(`SELECT * FROM ${reader}('${join(FIXTURES, file)}')`), one);
  });

  it('otel-clickhouse-spans from Parquet, with attributes in maps', async () => {
    const one = CASES.find(({ format }) => format === 'otel-clickhouse-spans');
    if (!one) throw new Error('no such case');
    const file = join(FIXTURES, 'otel-clickhouse.jsonl');
    const columns =
      "{Timestamp: 'TIMESTAMP_NS', TraceId: 'VARCHAR', SpanId: 'VARCHAR', ParentSpanId: 'VARCHAR', SpanName: 'VARCHAR', ServiceName: 'VARCHAR', " +
      "ScopeName: 'VARCHAR', SpanAttributes: 'MAP(VARCHAR, VARCHAR)', Duration: 'UBIGINT', StatusCode: 'VARCHAR'}";
    await expectCase(
      await parquet(`SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = ${columns})`),
      one,
    );
  });

  it('and each of its requests is measured, without a word of what it holds', async () => {
    expect(requestsOfAll.length).toBeGreaterThan(100);
    const profiles = await profilesOf(requestsOfAll);
    const [counted] = await query(
      { requests: requestsOfAll },
      'SELECT sum(coalesce(request_count, 1))::INT AS requests, sum(input_tokens)::DOUBLE AS input FROM requests',
    );
    const sum = (of: (profile: (typeof profiles)[number]) => number) =>
      profiles.reduce((total, profile) => total + of(profile), 0);
    expect(counted).toEqual({ requests: sum(({ requests }) => requests), input: sum(({ tokens }) => tokens.input) });
    expect(JSON.stringify(profiles)).not.toContain(CANARY);
  });

  it('has a fixture for every format', () => {
    const tested = new Set([
      ...CASES.map(({ format }) => format),
      ...REFUSED.map(([format]) => format),
      'litellm-spend-logs',
      'openrouter-activity',
    ]);
    expect(LOG_FORMATS.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });
});

describe('a table that adds up requests', () => {
  it.each(REFUSED)('%s is refused with what to take instead', async (_format, file, says) => {
    await expect(readFiles([join(FIXTURES, file)])).rejects.toThrow(says);
  });
});

describe('a log of sums', () => {
  it('counts its requests, covers its days and shows no pattern in time', async () => {
    const imported = await importFiles([join(FIXTURES, 'openai-usage.csv')]);
    // The 6th was without use; the export covers it to its end.
    expect(imported.period).toEqual({ fromMs: Date.UTC(2025, 9, 5), toMs: Date.UTC(2025, 9, 7) });
    expect(
      imported.profiles.map(({ requests, arrivals, inputLength }) => ({ requests, arrivals, mean: inputLength.mean })),
    ).toEqual([
      { requests: 2000, arrivals: null, mean: 0 },
      { requests: 10, arrivals: null, mean: 0 },
    ]);
    // 1.5 million tokens a request are a long context, 5,920 are not.
    expect(imported.profiles.map(({ bands }) => bands.map(({ over, requests }) => [over, requests]))).toEqual([
      [[512_000, 2000]],
      [[0, 10]],
    ]);
  });
});

describe('what only the user knows', () => {
  const log = (...lines: string[]) => [{ name: 'a.csv', content: `${lines.join('\n')}\n` }];

  it('the time zone of times that name none, and only of those', async () => {
    const input = log(
      'timestamp,input_tokens',
      '2025-07-01 12:00:00,1',
      '2025-12-01 12:00:00,2',
      '2025-07-01T12:00:00Z,3',
    );
    const imported = await readFiles(input, { timeZone: 'Europe/Berlin' });
    const rows = await query(imported, 'SELECT started_at FROM requests ORDER BY input_tokens');
    expect(rows.map((row) => row.started_at)).toEqual([
      '2025-07-01 10:00:00',
      '2025-12-01 11:00:00',
      '2025-07-01 12:00:00',
    ]);
  });

  it('the unit of a duration', async () => {
    const imported = await readFiles(log('latency,input_tokens', '1.5,1'), { units: { latency_ms: 's' } });
    expect(await query(imported, 'SELECT latency_ms FROM requests')).toEqual([{ latency_ms: 1500 }]);
  });

  it.each(['azure-diagnostics.json', 'cloudflare-logpush.jsonl'])(
    'the averages of a log without tokens, which is refused without them: %s',
    async (file) => {
      await expect(readFiles([join(FIXTURES, file)])).rejects.toThrow(
        /no column has tokens.*--set input_tokens=1200 --set output_tokens=300/,
      );
    },
  );
});
