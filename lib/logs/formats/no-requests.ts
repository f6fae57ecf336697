import type { LogFormat } from '../log-format';

/** A file that people take for a log, and of which no audit can be made: what it is, and what to take instead. */
type NoLog = Pick<LogFormat, 'id' | 'name' | 'source' | 'requires'> & {
  instead: string;
  requiresOneOf?: readonly string[];
};

const CHATS =
  'A chat export holds no tokens and no cost. Take the log of the gateway or the usage of the provider that the chats went through.';

const CCUSAGE =
  'This report of ccusage adds up models, projects or weeks. Take its days, ccusage daily --json, or better the transcripts themselves: ~/.claude/projects.';
const SESSION = (tool: string) =>
  `This sums the calls of a session of ${tool}, or tells of its last one alone. Take the usage of the provider, or the log of the gateway that it went through.`;
const AWS = `This is a bill of AWS that lacks columns by which its tokens are read. Export it with the line item’s type, usage type, amount, start, end, currency and unblended cost, and pricing/unit. For requests take Bedrock’s model invocation logs, from S3 or CloudWatch.`;

const FILES: readonly NoLog[] = [
  {
    id: 'aws-cost-and-usage',
    name: 'AWS cost and usage report',
    source: 'docs.aws.amazon.com, Cost and Usage Report, line item details: lineItem/UsageType, lineItem/UnblendedCost',
    requires: ['lineItem/UsageType', 'lineItem/UnblendedCost', 'lineItem/ProductCode'],
    instead: AWS,
  },
  {
    id: 'aws-data-export',
    name: 'AWS cost and usage report (CUR 2.0)',
    source:
      'docs.aws.amazon.com, Data Exports, CUR 2.0 table dictionary: line_item_usage_type, line_item_unblended_cost',
    requires: ['line_item_usage_type', 'line_item_unblended_cost', 'line_item_product_code'],
    instead: AWS,
  },
  {
    id: 'azure-cost-export',
    name: 'Azure cost export',
    source: 'learn.microsoft.com, Cost Management, usage file schema: MeterName, MeterCategory, Quantity',
    requires: ['MeterName', 'MeterCategory', 'Quantity'],
    instead: `This is a bill of Azure that lacks columns by which its tokens are read: Date, UnitOfMeasure, CostInBillingCurrency and BillingCurrencyCode. For requests take the table ApiManagementGatewayLlmLog of the gateway, or the diagnostic log of Azure OpenAI.`,
  },
  {
    id: 'gcp-billing-export',
    name: 'Google Cloud billing export',
    source: 'cloud.google.com, billing, BigQuery export: sku.description, service.description, usage.amount, cost',
    requires: ['sku', 'service', 'cost', 'usage_start_time'],
    instead:
      'This is a bill of Google Cloud that lacks columns by which its tokens are read. Export it with service.description, sku.description, usage.amount, usage.unit, usage_start_time, usage_end_time, cost and currency. For requests take the request-response log of Vertex AI.',
  },
  {
    id: 'openai-batch-input',
    name: 'Input of a batch (OpenAI)',
    source: 'OpenAI API reference, batch: the request input object',
    requires: ['custom_id', 'method', 'url', 'body'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its output, the file that the batch names as output_file_id.',
  },
  {
    id: 'anthropic-batch-input',
    name: 'Input of a batch (Anthropic)',
    source: 'Anthropic API reference, create a message batch: requests[].custom_id and params',
    requires: ['custom_id', 'params', 'params.max_tokens'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its results, the file that the batch names as results_url.',
  },
  {
    id: 'bedrock-batch-input',
    name: 'Input of a batch (Amazon Bedrock)',
    source: 'Amazon Bedrock user guide, format of batch inference data: recordId and modelInput',
    requires: ['recordId', 'modelInput'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its output, the .jsonl.out files in the bucket of the job.',
  },
  {
    id: 'chatgpt-export',
    name: 'ChatGPT conversations',
    source: 'mitkury/chatgpt-export-parser docs/chatgpt-data-export-format.md (conversations.json)',
    requires: ['mapping', 'current_node', 'create_time'],
    instead: `These are conversations of ChatGPT, which is paid by the seat. ${CHATS}`,
  },
  {
    id: 'claude-export',
    name: 'Claude conversations',
    source: 'claude.ai, Settings, Export data: conversations.json (uuid, name, chat_messages)',
    requires: ['chat_messages', 'uuid'],
    instead: `These are conversations of Claude, which is paid by the seat. ${CHATS}`,
  },
  {
    id: 'librechat-export',
    name: 'LibreChat conversation',
    source: 'danny-avila/LibreChat, export of a conversation as JSON (conversationId, endpoint, messages)',
    requires: ['conversationId', 'endpoint', 'messages'],
    instead: `This is a conversation of LibreChat. ${CHATS}`,
  },
  {
    id: 'copilot-billing',
    name: 'GitHub Copilot billing usage',
    source: 'GitHub billing usage report: product, sku, quantity, unit_type, applied_cost_per_quantity, gross_amount',
    requires: ['product', 'sku', 'quantity', 'unit_type', 'applied_cost_per_quantity'],
    instead:
      'This is a report of GitHub Copilot without tokens. Premium requests are paid whatever their tokens, and nothing of them gets cheaper by waiting. Since Copilot is billed in AI credits, the AI usage report has tokens: export the one with the columns input, output, cache_read and cache_write.',
  },
  {
    id: 'aws-cost-explorer',
    name: 'AWS Cost Explorer',
    source: 'AWS Cost Explorer, Download CSV: a column of dollars for each service or usage type, and "Total costs($)"',
    requires: ['Total costs($)'],
    instead:
      'This is a download of AWS Cost Explorer, not grouped by service or usage type. So nothing in it tells what was spent on models. Group it by usage type, or take the cost and usage report (CUR), which has the tokens that each model was billed for.',
  },
  {
    id: 'aws-cost-ungrouped',
    name: 'AWS Cost Explorer (get-cost-and-usage) without groups',
    source: 'docs.aws.amazon.com, Cost Explorer, GetCostAndUsage: ResultsByTime with a Total and no Groups',
    requires: ['ResultsByTime'],
    instead:
      'This is an answer of AWS Cost Explorer without groups, so nothing in it tells what was spent on models. Ask for them: --group-by Type=DIMENSION,Key=USAGE_TYPE.',
  },
  {
    id: 'focus-bill',
    name: 'Bill in the FOCUS format',
    source:
      'focus.finops.org, FOCUS 1.0 columns; FinOps-Open-Cost-and-Usage-Spec/FOCUS-Sample-Data at adbdd17, focus_sample.csv',
    requires: ['BilledCost', 'ChargePeriodStart', 'ServiceName', 'ChargeCategory'],
    instead:
      'This is a bill in the FOCUS format, whose own columns name no kinds of tokens. It is read with those that AWS adds (x_UsageType, ServiceName) and Azure (x_SkuMeterName). Else take the provider’s own bill or usage: AWS cost and usage report, Azure cost export, OpenAI or Anthropic usage. Or take the log of the gateway: of LiteLLM the table LiteLLM_SpendLogs.',
  },
  {
    id: 'litellm-spend-summary',
    name: 'LiteLLM spend by day',
    source:
      'BerriAI/litellm GET /spend/logs with start_date and end_date (issue 2899): startTime, spend, models, users',
    requires: ['startTime', 'spend', 'models', 'users'],
    instead:
      'LiteLLM added up each day here, and tokens are left out. Take its rows: GET /spend/logs with summarize=false, or the table LiteLLM_SpendLogs.',
  },
  {
    id: 'litellm-daily-activity',
    name: 'LiteLLM daily activity',
    source:
      'docs.litellm.ai/docs/proxy/cost_tracking, daily spend breakdown API: results[].metrics, results[].breakdown.models',
    requires: ['results', 'metadata.total_spend', 'metadata.total_prompt_tokens', 'metadata.total_api_requests'],
    instead:
      'These are LiteLLM’s sums by day, which hold each request several times: by model, provider, key and team. Take the table LiteLLM_DailyUserSpend, the export of the page Usage by day and model, or better the requests: LiteLLM_SpendLogs.',
  },
  {
    id: 'portkey-analytics',
    name: 'Portkey analytics by group',
    source:
      'Portkey-AI/docs-core, Admin API, analytics groups: requests, cost in cents, avg_tokens, object analytics-group',
    requires: ['requests', 'cost', 'avg_tokens', 'object'],
    instead:
      'These are sums of Portkey for a time that they do not name, in cents and with an average of tokens. Export the logs (Admin API, log exports), which have each request.',
  },
  {
    id: 'snowflake-aisql',
    name: 'Snowflake Cortex usage of before 2026',
    source:
      'docs.snowflake.com/sql-reference/account-usage/cortex_functions_query_usage_history and cortex_aisql_usage_history: TOKENS, TOKEN_CREDITS',
    requires: ['MODEL_NAME', 'FUNCTION_NAME', 'TOKENS', 'TOKEN_CREDITS'],
    instead:
      'This view of Snowflake adds up tokens of input and output, and bills credits, whose price is that of a contract. Take CORTEX_AI_FUNCTIONS_USAGE_HISTORY, or of the REST API CORTEX_REST_API_USAGE_HISTORY.',
  },
  {
    id: 'aws-cloudtrail',
    name: 'AWS CloudTrail',
    source:
      'docs.aws.amazon.com, CloudTrail record contents; Amazon Bedrock user guide, CloudTrail: InvokeModel and Converse',
    requires: ['eventSource', 'eventName', 'eventTime', 'requestParameters'],
    instead:
      'This is AWS CloudTrail, which holds no tokens. Take Bedrock’s model invocation logs, from S3 or CloudWatch. They have to be switched on in the settings of Bedrock.',
  },
  {
    id: 'gcp-audit-log',
    name: 'Google Cloud audit log',
    source: 'docs.cloud.google.com, Cloud Audit Logs: protoPayload (AuditLog), methodName',
    requires: ['protoPayload', 'protoPayload.methodName', 'protoPayload.serviceName'],
    instead:
      'This is an audit log of Google Cloud, which holds no tokens. Take the request-response log of Vertex AI, a table of BigQuery that has to be switched on for a model, or the billing export.',
  },
  {
    id: 'ccusage-sums',
    name: 'ccusage report',
    source:
      'ccusage/ccusage at 5816e64, rust/crates/ccusage/src/output.rs: monthly, weekly, session, daily --instances',
    requires: ['modelsUsed', 'inputTokens', 'cacheCreationTokens', 'modelBreakdowns'],
    instead: CCUSAGE,
  },
  {
    id: 'ccusage-blocks',
    name: 'ccusage blocks',
    source: 'ccusage/ccusage at 5816e64, rust/crates/ccusage/src/blocks.rs',
    requires: ['tokenCounts', 'isGap', 'costUSD'],
    instead: CCUSAGE,
  },
  {
    id: 'cline-messages',
    name: 'Cline or Roo Code messages',
    source:
      'cline/cline and RooCodeInc/Roo-Code, ui_messages.json: ts, type, say, text; an api_req_started has its tokens as JSON in text',
    requires: ['ts', 'type', 'say', 'text'],
    instead:
      'These are messages of Cline, Roo Code or Kilo Code, which name no model. Take the usage of the provider or the log of the gateway they went through.',
  },
  {
    id: 'goose-session',
    name: 'Goose session',
    source: 'aaif-goose/goose, sessions as JSON lines and goose session export (issue 2529)',
    requires: ['working_dir', 'input_tokens', 'accumulated_input_tokens', 'accumulated_output_tokens'],
    instead: SESSION('Goose'),
  },
  {
    id: 'zed-thread',
    name: 'Zed thread',
    source: 'zed-industries/zed, crates/agent (DbThread: cumulative_token_usage, request_token_usage)',
    requires: ['cumulative_token_usage', 'request_token_usage', 'messages'],
    instead: SESSION('Zed'),
  },
  {
    id: 'inspect-sample',
    name: 'Sample of an Inspect log (.eval)',
    source: 'inspect.aisi.org.uk, eval-logs: an .eval file is a zip with a JSON file for each sample',
    requires: ['epoch', 'target', 'events', 'model_usage'],
    instead:
      'This is a sample inside an .eval file of Inspect. Convert the log to JSON: inspect log convert LOG --to json --output-dir DIR.',
  },
  {
    id: 'roo-code-tasks',
    name: 'Roo Code or Cline tasks',
    source: 'RooCodeInc/Roo-Code, packages/types/src/history.ts (HistoryItem)',
    requires: ['ts', 'task', 'tokensIn', 'tokensOut', 'totalCost', 'size'],
    instead: SESSION('Roo Code, Cline or Kilo Code'),
  },
  {
    id: 'otlp-metrics',
    name: 'OpenTelemetry metrics',
    source: 'open-telemetry/opentelemetry-proto, metrics/v1/metrics.proto (resourceMetrics, scopeMetrics, metrics)',
    requires: [],
    requiresOneOf: ['resourceMetrics', 'resourceMetrics[].resource', 'resourceMetrics[].scopeMetrics[].scope'],
    instead:
      'These are metrics, which add up calls and do not tell them apart. Export traces, or the logs of your coding agent, the same way.',
  },
];

export const noRequests: readonly LogFormat[] = FILES.map((file) => ({ ...file, projection: {}, notes: [] }));
