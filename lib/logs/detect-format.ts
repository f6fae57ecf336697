import type { Projection } from './columns/column-source';
import { claudeCodeEvents, codexEvents, geminiCliEvents, geminiCliOutfile } from './formats/agents/agent-events';
import { aiderAnalytics } from './formats/agents/aider-analytics';
import { ccusageDays } from './formats/agents/ccusage-days';
import { claudeCode } from './formats/agents/claude-code';
import { claudeCodeResults } from './formats/agents/claude-code-results';
import { codexExec } from './formats/agents/codex-exec';
import { codexRollouts } from './formats/agents/codex-rollouts';
import { cursorUsage } from './formats/agents/cursor-usage';
import { cursorUsageEvents } from './formats/agents/cursor-usage-events';
import { geminiCli } from './formats/agents/gemini-cli';
import { llmLogs } from './formats/agents/llm-logs';
import { openclawSessions } from './formats/agents/openclaw-sessions';
import { opencodeExport, opencodeMessages, opencodeTable } from './formats/agents/opencode';
import { apisix } from './formats/gateways/apisix';
import { azureApimGateway, azureApimLlm, azureApimTable } from './formats/gateways/azure-api-management';
import { bifrostLogs } from './formats/gateways/bifrost-logs';
import { cloudflareGateway } from './formats/gateways/cloudflare-gateway';
import { cloudflareLogpush } from './formats/gateways/cloudflare-logpush';
import { databricksEndpoints, databricksGateway, databricksInferences } from './formats/gateways/databricks';
import { envoyAiGateway } from './formats/gateways/envoy-ai-gateway';
import { helicone } from './formats/gateways/helicone';
import { heliconeDashboard } from './formats/gateways/helicone-dashboard';
import { higress } from './formats/gateways/higress';
import { kongGateway } from './formats/gateways/kong-gateway';
import { litellmPayload } from './formats/gateways/litellm-payload';
import { litellmSpendLogs } from './formats/gateways/litellm-spend-logs';
import { oneApi } from './formats/gateways/one-api';
import { openrouterActivity } from './formats/gateways/openrouter-activity';
import { portkey } from './formats/gateways/portkey';
import { tensorzeroInferences } from './formats/gateways/tensorzero-inferences';
import { noRequests } from './formats/no-requests';
import { braintrustSpans } from './formats/observability/braintrust-spans';
import { datadogApiSpans, datadogExport, datadogSdkSpans } from './formats/observability/datadog-llm-spans';
import { inspectEvents } from './formats/observability/inspect-events';
import { langfuseObservations } from './formats/observability/langfuse-observations';
import { langfuseApi, langfuseEvents } from './formats/observability/langfuse-tables';
import { langfuseSessions, langfuseTraces } from './formats/observability/langfuse-traces';
import { langsmithRuns } from './formats/observability/langsmith-runs';
import { lunaryRuns } from './formats/observability/lunary-runs';
import { mlflowOldTraces, mlflowTraces } from './formats/observability/mlflow-spans';
import { opikSpans } from './formats/observability/opik-spans';
import { arizeSpans, phoenixSpans } from './formats/observability/phoenix-spans';
import { posthogEvents } from './formats/observability/posthog-events';
import { promptfooResults } from './formats/observability/promptfoo-results';
import { weaveCalls } from './formats/observability/weave-calls';
import { azureDiagnostics, azureDiagnosticsTable } from './formats/providers/azure-diagnostics';
import { anthropicBatchResults, openaiBatchOutput } from './formats/providers/batch-output';
import { bedrockLogEvents, bedrockLogsInsights } from './formats/providers/bedrock-cloudwatch';
import { bedrockInvocations } from './formats/providers/bedrock-invocations';
import { bedrockBatchOutput, geminiBatchOutput, vertexBatchOutput } from './formats/providers/cloud-batch-output';
import { vertexRequests } from './formats/providers/vertex-requests';
import { appDependencies, appInsightsDependencies } from './formats/traces/app-insights';
import { elasticApmHits, elasticApmSpans } from './formats/traces/elastic-apm-spans';
import { openinferenceSpans } from './formats/traces/openinference-spans';
import { otelGenaiEvents, otelGenaiSpans, otelSnakeSpans } from './formats/traces/otel-genai-spans';
import {
  clickhouseSpans,
  flatSpans,
  grafanaSpans,
  jaegerSpans,
  javascriptSpans,
  logfireRecords,
  sdkSpans,
  signozSpans,
  zipkinSpans,
} from './formats/traces/otel-span-rows';
import { mooncakeTrace, qwenTrace } from './formats/traces/public-traces';
import { anthropicUsageApi, anthropicUsageExport } from './formats/usage/anthropic-usage';
import { awsCostAndUsage, awsDataExport, awsFocusBill } from './formats/usage/aws-bills';
import { costExplorerApi, costExplorerServices, costExplorerUsageTypes } from './formats/usage/aws-cost-explorer';
import { azureCostExport, azureCustomerExport, azureFocusBill } from './formats/usage/azure-bills';
import { claudeCodeAnalytics } from './formats/usage/claude-code-analytics';
import { claudeSpendReport } from './formats/usage/claude-spend-report';
import { cloudflareAnalytics } from './formats/usage/cloudflare-analytics';
import { copilotCredits } from './formats/usage/copilot-credits';
import { deepseekAmount } from './formats/usage/deepseek-amount';
import { googleCloudBill, googleCloudBillTable } from './formats/usage/google-bill';
import { litellmDailySpend, litellmSpendReport, litellmUsageExport } from './formats/usage/litellm-daily';
import { groqActivity, openaiActivity, openaiUsage } from './formats/usage/openai-usage';
import { openrouterDaily, openrouterPage } from './formats/usage/openrouter-daily';
import { anthropicCostReport, anthropicCosts, openaiCosts } from './formats/usage/provider-costs';
import { snowflakeFunctions, snowflakeRest } from './formats/usage/snowflake-cortex';
import type { JsonPlace } from './json/json-place';
import { type LogFormat, NO_REQUESTS, type PassOver } from './log-format';
import { projectNamedColumns } from './names/named-columns';

export const LOG_FORMATS: readonly LogFormat[] = [
  litellmSpendLogs,
  litellmPayload,
  litellmDailySpend,
  litellmUsageExport,
  litellmSpendReport,
  openrouterActivity,
  openrouterDaily,
  openrouterPage,
  langfuseObservations,
  langfuseApi,
  langfuseEvents,
  langfuseTraces,
  langfuseSessions,
  langsmithRuns,
  phoenixSpans,
  arizeSpans,
  posthogEvents,
  datadogExport,
  datadogSdkSpans,
  datadogApiSpans,
  mlflowTraces,
  mlflowOldTraces,
  braintrustSpans,
  weaveCalls,
  opikSpans,
  lunaryRuns,
  promptfooResults,
  inspectEvents,
  tensorzeroInferences,
  helicone,
  heliconeDashboard,
  portkey,
  cloudflareGateway,
  cloudflareLogpush,
  cloudflareAnalytics,
  bedrockInvocations,
  bedrockLogsInsights,
  bedrockLogEvents,
  vertexRequests,
  azureDiagnostics,
  azureDiagnosticsTable,
  appInsightsDependencies,
  appDependencies,
  azureApimLlm,
  azureApimGateway,
  azureApimTable,
  bifrostLogs,
  kongGateway,
  apisix,
  databricksGateway,
  databricksInferences,
  databricksEndpoints,
  snowflakeRest,
  snowflakeFunctions,
  higress,
  envoyAiGateway,
  oneApi,
  otelGenaiSpans,
  otelSnakeSpans,
  openinferenceSpans,
  clickhouseSpans,
  signozSpans,
  sdkSpans,
  flatSpans,
  javascriptSpans,
  jaegerSpans,
  grafanaSpans,
  zipkinSpans,
  logfireRecords,
  elasticApmHits,
  elasticApmSpans,
  // Agent formats come first, because they have attributes of the general formats too.
  claudeCodeEvents,
  codexEvents,
  geminiCliEvents,
  geminiCliOutfile,
  otelGenaiEvents,
  openaiBatchOutput,
  anthropicBatchResults,
  bedrockBatchOutput,
  vertexBatchOutput,
  geminiBatchOutput,
  openaiUsage,
  openaiActivity,
  groqActivity,
  awsCostAndUsage,
  awsDataExport,
  awsFocusBill,
  azureCostExport,
  azureCustomerExport,
  azureFocusBill,
  costExplorerServices,
  costExplorerUsageTypes,
  costExplorerApi,
  googleCloudBill,
  googleCloudBillTable,
  openaiCosts,
  anthropicCosts,
  anthropicCostReport,
  anthropicUsageExport,
  anthropicUsageApi,
  claudeSpendReport,
  claudeCodeAnalytics,
  aiderAnalytics,
  ccusageDays,
  claudeCode,
  claudeCodeResults,
  codexRollouts,
  codexExec,
  copilotCredits,
  cursorUsage,
  cursorUsageEvents,
  geminiCli,
  llmLogs,
  openclawSessions,
  opencodeExport,
  opencodeMessages,
  opencodeTable,
  deepseekAmount,
  mooncakeTrace,
  qwenTrace,
  ...noRequests,
];

/** A row with none of these is not a request: a line written by a person, a top-up, a step of a job. */
const COUNTING_COLUMNS = [
  'model',
  'input_tokens',
  'cache_read_tokens',
  'cache_write_tokens',
  'output_tokens',
  'reasoning_tokens',
  'total_tokens',
  'billed_usd',
  'request_count',
] as const;

/** Of a table of sums a row with none of these names a model that was not used. */
const COUNTS = COUNTING_COLUMNS.filter((column) => column !== 'model');

/**
 * The format whose required columns are all present, preferring the one that requires most; else the projection by
 * column names. Formats are recognised by content, never by file name.
 */
export function detectFormat(
  columns: readonly string[],
  places?: Readonly<Record<string, JsonPlace>>,
): Omit<LogFormat, 'source' | 'requires' | 'requiresOneOf'> {
  const present = new Set(columns);
  const fitting = LOG_FORMATS.filter(
    ({ requires, requiresOneOf, only }) =>
      requires.every((column) => present.has(column)) &&
      (requiresOneOf?.some((column) => present.has(column)) ?? true) &&
      (only === undefined || columns.every((column) => /[.[]/.test(column) || only.includes(column))),
  );
  fitting.sort((a, b) => b.requires.length - a.requires.length);
  const [best] = fitting;
  if (best) return best;
  const projection = projectNamedColumns(columns, places);
  return {
    id: 'named-columns',
    name: 'Columns recognised by name',
    projection,
    notes: [],
    passOver: [
      ...toolCalls(projection),
      ...CHUNKS,
      { none: COUNTING_COLUMNS, says: 'without model, tokens and cost' },
      ...(projection.request_count === undefined ? [] : [{ none: COUNTS, says: NO_REQUESTS }]),
    ],
  };
}

/** A tool's span may hold the tokens of its caller (OpenTelemetry's name of the operation, as Sentry's spans have it). */
function toolCalls({ operation }: Projection): PassOver[] {
  const [cell] = operation?.from === 'cells' ? operation.cells : [];
  return cell === undefined ? [] : [{ cell, is: ['execute_tool'], says: 'calls of tools' }];
}

/** Ollama streams lines, of which only the last counts tokens (docs/api.md). */
const CHUNKS: readonly PassOver[] = [
  {
    all: [
      { cell: { column: 'done' }, is: ['false'] },
      { cell: { column: 'prompt_eval_count' }, is: [''] },
    ],
    says: 'parts of streams',
  },
];
