import { claudeCodeEvents, codexEvents, geminiCliEvents, geminiCliOutfile } from './formats/agent-events';
import { aiderAnalytics } from './formats/aider-analytics';
import { anthropicUsageApi, anthropicUsageExport } from './formats/anthropic-usage';
import { appDependencies, appInsightsDependencies } from './formats/app-insights';
import { awsCostAndUsage, awsDataExport, awsFocusBill } from './formats/aws-bills';
import { costExplorerApi, costExplorerServices, costExplorerUsageTypes } from './formats/aws-cost-explorer';
import { azureApimGateway, azureApimLlm, azureApimTable } from './formats/azure-api-management';
import { azureCostExport, azureCustomerExport, azureFocusBill } from './formats/azure-bills';
import { azureDiagnostics } from './formats/azure-diagnostics';
import { anthropicBatchResults, openaiBatchOutput } from './formats/batch-output';
import { bedrockLogEvents, bedrockLogsInsights } from './formats/bedrock-cloudwatch';
import { bedrockInvocations } from './formats/bedrock-invocations';
import { braintrustSpans } from './formats/braintrust-spans';
import { ccusageDays } from './formats/ccusage-days';
import { claudeCode } from './formats/claude-code';
import { claudeCodeAnalytics } from './formats/claude-code-analytics';
import { claudeCodeResults } from './formats/claude-code-results';
import { claudeSpendReport } from './formats/claude-spend-report';
import { cloudflareGateway } from './formats/cloudflare-gateway';
import { cloudflareLogpush } from './formats/cloudflare-logpush';
import { codexExec } from './formats/codex-exec';
import { codexRollouts } from './formats/codex-rollouts';
import { copilotCredits } from './formats/copilot-credits';
import { cursorUsage } from './formats/cursor-usage';
import { cursorUsageEvents } from './formats/cursor-usage-events';
import { datadogApiSpans, datadogExport, datadogSdkSpans } from './formats/datadog-llm-spans';
import { deepseekAmount } from './formats/deepseek-amount';
import { elasticApmHits, elasticApmSpans } from './formats/elastic-apm-spans';
import { envoyAiGateway } from './formats/envoy-ai-gateway';
import { geminiCli } from './formats/gemini-cli';
import { googleCloudBill, googleCloudBillTable } from './formats/google-bill';
import { helicone } from './formats/helicone';
import { heliconeDashboard } from './formats/helicone-dashboard';
import { higress } from './formats/higress';
import { kongGateway } from './formats/kong-gateway';
import { langfuseObservations } from './formats/langfuse-observations';
import { langfuseApi, langfuseEvents } from './formats/langfuse-tables';
import { langfuseSessions, langfuseTraces } from './formats/langfuse-traces';
import { langsmithRuns } from './formats/langsmith-runs';
import { litellmDailySpend, litellmUsageExport } from './formats/litellm-daily';
import { litellmPayload } from './formats/litellm-payload';
import { litellmSpendLogs } from './formats/litellm-spend-logs';
import { llmLogs } from './formats/llm-logs';
import { mlflowOldTraces, mlflowTraces } from './formats/mlflow-spans';
import { noRequests } from './formats/no-requests';
import { oneApi } from './formats/one-api';
import { openaiActivity, openaiUsage } from './formats/openai-usage';
import { openclawSessions } from './formats/openclaw-sessions';
import { opencodeExport, opencodeMessages, opencodeTable } from './formats/opencode';
import { openinferenceSpans } from './formats/openinference-spans';
import { openrouterActivity } from './formats/openrouter-activity';
import { openrouterDaily, openrouterPage } from './formats/openrouter-daily';
import { opikSpans } from './formats/opik-spans';
import { otelGenaiEvents, otelGenaiSpans } from './formats/otel-genai-spans';
import {
  clickhouseSpans,
  flatSpans,
  jaegerSpans,
  logfireRecords,
  sdkSpans,
  signozSpans,
  zipkinSpans,
} from './formats/otel-span-rows';
import { arizeSpans, phoenixSpans } from './formats/phoenix-spans';
import { portkey } from './formats/portkey';
import { posthogEvents } from './formats/posthog-events';
import { anthropicCosts, openaiCosts } from './formats/provider-costs';
import { mooncakeTrace, qwenTrace } from './formats/public-traces';
import { tensorzeroInferences } from './formats/tensorzero-inferences';
import { vertexRequests } from './formats/vertex-requests';
import { weaveCalls } from './formats/weave-calls';
import type { JsonPlace } from './json-place';
import type { LogFormat } from './log-format';
import { projectNamedColumns } from './named-columns';

export const LOG_FORMATS: readonly LogFormat[] = [
  litellmSpendLogs,
  litellmPayload,
  litellmDailySpend,
  litellmUsageExport,
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
  tensorzeroInferences,
  helicone,
  heliconeDashboard,
  portkey,
  cloudflareGateway,
  cloudflareLogpush,
  bedrockInvocations,
  bedrockLogsInsights,
  bedrockLogEvents,
  vertexRequests,
  azureDiagnostics,
  appInsightsDependencies,
  appDependencies,
  azureApimLlm,
  azureApimGateway,
  azureApimTable,
  kongGateway,
  higress,
  envoyAiGateway,
  oneApi,
  otelGenaiSpans,
  openinferenceSpans,
  clickhouseSpans,
  signozSpans,
  sdkSpans,
  flatSpans,
  jaegerSpans,
  zipkinSpans,
  logfireRecords,
  elasticApmHits,
  elasticApmSpans,
  // Those of agents come first: they have attributes of the general ones too.
  claudeCodeEvents,
  codexEvents,
  geminiCliEvents,
  geminiCliOutfile,
  otelGenaiEvents,
  openaiBatchOutput,
  anthropicBatchResults,
  openaiUsage,
  openaiActivity,
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

/** A row that has none of these is no request: a line of a person, a top-up, a step of a job. */
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

/**
 * The format whose required columns are all there, the one that requires most first; else the projection by column names.
 * Formats are told by content, never by the file's name.
 */
export function detectFormat(
  columns: readonly string[],
  places?: Readonly<Record<string, JsonPlace>>,
): Omit<LogFormat, 'source' | 'requires' | 'requiresOneOf'> {
  const present = new Set(columns);
  const fitting = LOG_FORMATS.filter(
    ({ requires, requiresOneOf }) =>
      requires.every((column) => present.has(column)) && (requiresOneOf?.some((column) => present.has(column)) ?? true),
  );
  fitting.sort((a, b) => b.requires.length - a.requires.length);
  const [best] = fitting;
  if (best) return best;
  return {
    id: 'named-columns',
    name: 'Columns recognised by name',
    projection: projectNamedColumns(columns, places),
    notes: [],
    passOver: [{ none: COUNTING_COLUMNS, says: 'rows without model, tokens and cost' }],
  };
}
