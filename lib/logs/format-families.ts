/** The kinds of tools that write the formats, in list order; each format by its id. */
export const FORMAT_FAMILIES: readonly { name: string; ids: readonly string[] }[] = [
  {
    name: 'Gateways',
    ids: [
      ...['litellm-spend-logs', 'litellm-payload', 'openrouter-activity', 'portkey', 'helicone', 'helicone-dashboard'],
      ...['cloudflare-gateway', 'cloudflare-logpush', 'kong-gateway', 'higress', 'envoy-ai-gateway', 'one-api'],
      ...['azure-apim-llm', 'azure-apim-gateway', 'azure-apim-table', 'tensorzero-inferences', 'bifrost-logs'],
      ...['apisix', 'databricks-gateway', 'databricks-inferences', 'databricks-endpoints'],
    ],
  },
  {
    name: 'Observability of models',
    ids: [
      ...['langfuse-observations', 'langfuse-api', 'langfuse-events', 'langfuse-traces', 'langfuse-sessions'],
      ...['langsmith-runs', 'phoenix-spans', 'arize-spans', 'posthog-events'],
      ...['datadog-export', 'datadog-spans', 'datadog-api-spans', 'mlflow-traces', 'mlflow-2-traces'],
      ...['braintrust-spans', 'weave-calls', 'opik-spans'],
    ],
  },
  {
    name: 'OpenTelemetry and traces',
    ids: [
      ...['otel-genai-spans', 'otel-genai-events', 'openinference-spans', 'otel-clickhouse-spans', 'otel-signoz-spans'],
      ...[
        'otel-sdk-spans',
        'otel-flat-spans',
        'otel-javascript-spans',
        'otel-jaeger-spans',
        'otel-zipkin-spans',
        'logfire-records',
      ],
      ...['elastic-apm-hits', 'elastic-apm-spans', 'app-insights', 'app-dependencies'],
    ],
  },
  {
    name: 'Logs of providers',
    ids: [
      ...['bedrock-invocations', 'bedrock-logs-insights', 'bedrock-log-events', 'vertex-requests', 'azure-diagnostics'],
      ...['azure-diagnostics-table', 'openai-batch-output', 'anthropic-batch-results', 'bedrock-batch-output'],
      ...['vertex-batch-output', 'gemini-batch-output'],
    ],
  },
  {
    name: 'Usage and costs',
    ids: [
      ...['openai-usage', 'openai-activity', 'openai-costs', 'anthropic-usage-export', 'anthropic-usage-api'],
      ...['anthropic-costs', 'deepseek-amount', 'litellm-daily-spend', 'litellm-usage-export', 'openrouter-daily'],
      ...['openrouter-page', 'claude-spend-report', 'claude-code-analytics', 'copilot-credits'],
      ...['anthropic-cost-report', 'groq-activity', 'litellm-spend-report', 'cloudflare-analytics'],
      ...['snowflake-rest', 'snowflake-functions'],
      ...[
        'aws-bill',
        'aws-bill-2',
        'aws-focus-bill',
        'azure-bill',
        'azure-bill-mca',
        'azure-focus-bill',
        'gcp-bill',
        'gcp-bill-table',
      ],
      ...['aws-cost-services', 'aws-cost-usage', 'aws-cost-api'],
    ],
  },
  {
    name: 'Coding agents and command lines',
    ids: [
      ...[
        'claude-code',
        'claude-code-results',
        'claude-code-events',
        'codex-rollouts',
        'codex-events',
        'cursor-usage',
        'gemini-cli',
      ],
      ...['gemini-cli-events', 'gemini-cli-outfile', 'opencode-export', 'opencode-messages', 'opencode-table'],
      ...['openclaw-sessions', 'ccusage-days', 'llm-logs', 'aider-analytics'],
      ...['codex-exec', 'cursor-usage-events'],
    ],
  },
  { name: 'Public traces', ids: ['mooncake-trace', 'qwen-trace'] },
  {
    name: 'No logs: refused, with what to take instead',
    ids: [
      ...['aws-cost-and-usage', 'aws-data-export', 'azure-cost-export', 'gcp-billing-export', 'openai-batch-input'],
      ...['anthropic-batch-input', 'bedrock-batch-input', 'chatgpt-export', 'claude-export', 'librechat-export'],
      ...[
        'copilot-billing',
        'litellm-spend-summary',
        'ccusage-sums',
        'ccusage-blocks',
        'cline-messages',
        'otlp-metrics',
        'aws-cost-explorer',
        'aws-cost-ungrouped',
        'focus-bill',
        'litellm-daily-activity',
        'portkey-analytics',
        'snowflake-aisql',
        'aws-cloudtrail',
        'gcp-audit-log',
      ],
    ],
  },
];
