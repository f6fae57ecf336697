type Row = Record<string, unknown>;
type Case = { files: string[]; format: string; rows: Row[]; unknown?: string[]; notes?: RegExp[] };

/** The same call as ClickHouse, SigNoz, Jaeger, Zipkin and Elastic keep it. */
const IN_STORES: Row = {
  started_at: '2026-06-01 10:00:00.123',
  latency_ms: 2300,
  provider: 'openai',
  operation: 'chat',
  input_tokens: '1000',
  output_tokens: '200',
  status: 'success',
};

const GEMINI_CLI: Row[] = [
  // 350 + 420 thoughts; the total is 12,770.
  {
    started_at: '2025-11-03 09:00:00.1',
    latency_ms: 4500,
    provider: 'gemini',
    model: 'gemini-2.5-pro',
    application: 'gemini-cli',
    route: 'main',
    status: 'success',
    input_tokens: '12000',
    cache_read_tokens: '8000',
    output_tokens: '770',
    reasoning_tokens: '420',
  },
  { started_at: '2025-11-03 09:00:08.7', provider: 'vertex', status: 'error', input_tokens: null },
];

export const OPENTELEMETRY_CASES: Case[] = [
  {
    files: ['otel-grafana.csv'],
    format: 'otel-grafana-spans',
    rows: [
      {
        started_at: '2026-11-03 09:00:00.1',
        latency_ms: 2500.25,
        provider: 'openai',
        model: 'gpt-4o-mini-2024-07-18',
        operation: 'chat',
        application: 'ask-api',
        status: 'error',
        input_tokens: '1200',
        output_tokens: '80',
      },
    ],
    notes: [/skipped 1 row \(spans/],
  },
  {
    files: ['otel-snake.json'],
    format: 'otel-snake-spans',
    rows: [
      {
        started_at: '2026-11-03 09:00:00',
        latency_ms: 2500,
        model: 'gpt-4o-2024-08-06',
        operation: 'chat',
        status: 'error',
        input_tokens: '1000',
        cache_read_tokens: '512',
        output_tokens: '60',
      },
    ],
    notes: [/skipped 1 row \(spans/],
  },
  {
    files: ['otel-ai-sdk.json'],
    format: 'otel-genai-spans',
    rows: [
      // The span around it has the same tokens, and is no call.
      {
        started_at: '2025-11-03 09:00:00.001',
        latency_ms: 3043,
        first_token_ms: 812.5,
        provider: 'openai.responses',
        model: 'gpt-5-2025-08-07',
        operation: 'chat',
        application: 'shop-web',
        route: 'support-chat',
        streamed: true,
        input_tokens: '1062',
        cache_read_tokens: '1000',
        output_tokens: '85',
        reasoning_tokens: '30',
      },
      { started_at: '2025-11-03 09:00:05.001', operation: 'embedding', input_tokens: '400', output_tokens: null },
      {
        provider: 'anthropic.messages',
        model: 'claude-3-5-haiku-20241022',
        streamed: false,
        status: 'error',
        input_tokens: '50',
        output_tokens: '7',
      },
      {
        started_at: '2025-11-03 09:00:20.01',
        first_token_ms: 300,
        input_tokens: '300',
        cache_read_tokens: '128',
        output_tokens: '40',
      },
    ],
    notes: [/2 .*(hold|around|wrap)/i],
  },
  {
    files: ['otel-instrumentations.jsonl'],
    format: 'otel-genai-spans',
    rows: [
      // OpenLLMetry adds the cached tokens to the input itself: 1,167 + 187 = 1,354.
      {
        provider: 'Anthropic',
        application: 'shop-api',
        route: 'nightly_report',
        input_tokens: '1167',
        cache_write_tokens: '1163',
        output_tokens: '187',
      },
      {
        provider: 'az.ai.openai',
        first_token_ms: 420,
        streamed: true,
        input_tokens: '1000',
        cache_read_tokens: '512',
        output_tokens: '200',
        billed_usd: '0.000270000',
      },
      // The span of the agent says the same tokens, without a model under the usual name; a pending span is a copy.
      {
        model: 'claude-sonnet-4-5-20250929',
        input_tokens: '5100',
        cache_read_tokens: '4000',
        billed_usd: '0.009000000',
      },
      // 2 + 84,562 + 7,096.
      {
        model: 'claude-opus-4-5',
        application: 'claude-code',
        first_token_ms: 900,
        input_tokens: '91660',
        cache_read_tokens: '84562',
        cache_write_tokens: '7096',
        output_tokens: '1200',
      },
    ],
  },
  {
    files: ['otel-tempo.json'],
    format: 'otel-genai-spans',
    rows: [
      {
        started_at: '2025-11-03 09:00:00',
        latency_ms: 2300,
        application: 'shop',
        status: 'error',
        input_tokens: '1000',
        output_tokens: '200',
      },
    ],
  },
  {
    files: ['otel-clickhouse.jsonl', 'otel-clickhouse.csv'],
    format: 'otel-clickhouse-spans',
    rows: [
      { ...IN_STORES, model: 'gpt-4o-mini-2024-07-18', application: 'shop', billed_usd: '0.000270000' },
      {
        started_at: '2026-06-01 10:05:00',
        latency_ms: 1200,
        provider: 'azure',
        model: 'gpt-4o',
        operation: 'chat',
        status: 'error',
        input_tokens: '90',
        output_tokens: '10',
      },
    ],
    notes: [/skipped 1 row \(spans that are no model calls/],
  },
  {
    files: ['otel-signoz.jsonl'],
    format: 'otel-signoz-spans',
    rows: [{ ...IN_STORES, model: 'gpt-4o-mini', application: 'shop', streamed: true }],
    notes: [/skipped 1 row \(spans that are no model calls/],
  },
  {
    files: ['otel-console.json'],
    format: 'otel-sdk-spans',
    rows: [
      {
        started_at: '2026-06-01 10:00:00.1',
        latency_ms: 2500,
        provider: 'openai',
        model: 'gpt-4o-mini-2024-07-18',
        application: 'nightly-digest',
        streamed: false,
        status: 'success',
        input_tokens: '20',
        output_tokens: '9',
      },
      { latency_ms: 200, status: 'error', input_tokens: null },
    ],
    notes: [/skipped 1 row \(spans of agents and tools/],
  },
  {
    files: ['otel-flat-spans.jsonl'],
    format: 'otel-flat-spans',
    rows: [
      {
        started_at: '2026-06-07 11:00:00',
        latency_ms: 1000,
        provider: 'google',
        model: 'gemini-2.5-pro',
        operation: 'chat',
        input_tokens: '120',
        output_tokens: '30',
      },
      // A call that does not name its model is one all the same.
      { latency_ms: 3000, model: null, status: 'error', input_tokens: '42' },
    ],
    notes: [/skipped 1 row \(spans that are no model calls/],
  },
  {
    // As github.copilot 1.0.89 writes its file of telemetry; the call is of toktrail's test_parse_copilot_chat_span.
    files: ['otel-javascript-spans.jsonl'],
    format: 'otel-javascript-spans',
    rows: [
      {
        started_at: '2026-04-11 19:04:20.133',
        latency_ms: 4834,
        model: 'claude-sonnet-4',
        application: 'github-copilot',
        operation: 'chat',
        input_tokens: '19452',
        cache_read_tokens: '123',
        output_tokens: '281',
        reasoning_tokens: '128',
      },
    ],
    notes: [/skipped 2 rows \(spans of agents and tools/, /skipped 1 row \(metrics and events/],
  },
  {
    files: ['otel-genai-events.json'],
    format: 'otel-genai-events',
    rows: [
      {
        started_at: '2025-11-03 09:00:02.5',
        model: 'gpt-4o-mini',
        application: 'shop',
        input_tokens: '1000',
        cache_read_tokens: '512',
        output_tokens: '200',
      },
    ],
    unknown: ['latency_ms'],
    notes: [/times are those at which it ended/],
  },
  {
    files: ['otel-jaeger.json'],
    format: 'otel-jaeger-spans',
    rows: [
      // LangChain's span around OpenAI's tells of the same call.
      { ...IN_STORES, model: 'gpt-4o-mini' },
      { started_at: '2026-06-01 10:00:02.45', latency_ms: 40, status: 'error', input_tokens: null },
    ],
    unknown: ['application'],
  },
  {
    files: ['otel-zipkin.json'],
    format: 'otel-zipkin-spans',
    rows: [
      { ...IN_STORES, model: 'gpt-4o-mini', application: 'shop' },
      { started_at: '2026-06-01 10:01:00', latency_ms: 90, status: 'error' },
    ],
  },
  {
    files: ['logfire-records.jsonl', 'logfire-records.csv'],
    format: 'logfire-records',
    rows: [
      {
        started_at: '2026-06-01 10:00:00.5',
        latency_ms: 2500,
        provider: 'openai',
        model: 'gpt-4o-2024-08-06',
        application: 'shop',
        route: 'support',
        status: 'success',
        input_tokens: '100',
        cache_read_tokens: '64',
        output_tokens: '20',
        billed_usd: '0.000450000',
      },
    ],
    notes: [/skipped 1 row \(spans that are no model calls/],
  },
  ...(
    [
      ['elastic-apm-hits.json', 'elastic-apm-hits'],
      ['elastic-apm-spans.jsonl', 'elastic-apm-spans'],
    ] as const
  ).map(([file, format]) => ({
    files: [file],
    format,
    rows: [
      {
        ...IN_STORES,
        model: 'gpt-4o-mini',
        application: 'shop',
        output_format: 'json',
        max_output_tokens: '300',
        temperature: 0.2,
        // Of the transaction that the calls are part of.
        root_span: 'request GET /shops/:id/answer',
        client: 'okhttp',
        trigger: 'http',
      },
      { started_at: '2026-06-01 10:01:00', latency_ms: 90, status: 'error', input_tokens: null, client: 'okhttp' },
    ],
    notes: [/skipped 1 row \(spans that are no model calls/],
  })),
  {
    files: ['claude-code-events.json'],
    format: 'claude-code-events',
    rows: [
      // 10 + 15,000 read + 2,000 written; the event comes at the end.
      {
        started_at: '2025-11-03 09:00:00.1',
        latency_ms: 3900,
        model: 'claude-sonnet-4-5-20250929',
        application: 'claude-code',
        route: 'main',
        status: 'success',
        input_tokens: '17010',
        cache_read_tokens: '15000',
        cache_write_tokens: '2000',
        output_tokens: '350',
        billed_usd: '0.017280000',
      },
      { started_at: '2025-11-03 09:00:08.8', latency_ms: 200, status: 'error', input_tokens: null },
      { started_at: '2025-11-03 09:00:18.5', route: 'auxiliary', input_tokens: '300', output_tokens: '40' },
    ],
    notes: [/list prices/, /skipped 1 row \(events/],
  },
  {
    files: ['codex-events.json'],
    format: 'codex-events',
    rows: [
      {
        started_at: '2025-11-03 09:00:09',
        model: 'gpt-5.1-codex',
        application: 'codex_exec',
        streamed: true,
        status: 'success',
        input_tokens: '12000',
        cache_read_tokens: '9000',
        output_tokens: '700',
        reasoning_tokens: '500',
      },
      { started_at: '2025-11-03 09:00:15', status: 'error', input_tokens: null },
    ],
    unknown: ['latency_ms'],
    notes: [/does not say how long/, /skipped 3 rows \(events/],
  },
  {
    files: ['gemini-cli-events.json'],
    format: 'gemini-cli-events',
    rows: GEMINI_CLI,
    notes: [/skipped 3 rows \(events/],
  },
  {
    files: ['gemini-cli-outfile.json'],
    format: 'gemini-cli-outfile',
    rows: GEMINI_CLI,
    notes: [/skipped 3 rows \(events/],
  },
];
