import { anthropicUsageApi, anthropicUsageExport } from './formats/anthropic-usage';
import { azureDiagnostics } from './formats/azure-diagnostics';
import { anthropicBatchResults, openaiBatchOutput } from './formats/batch-output';
import { bedrockInvocations } from './formats/bedrock-invocations';
import { cloudflareGateway } from './formats/cloudflare-gateway';
import { cloudflareLogpush } from './formats/cloudflare-logpush';
import { deepseekAmount } from './formats/deepseek-amount';
import { helicone } from './formats/helicone';
import { langfuseObservations } from './formats/langfuse-observations';
import { langfuseApi, langfuseEvents } from './formats/langfuse-tables';
import { langfuseSessions, langfuseTraces } from './formats/langfuse-traces';
import { litellmPayload } from './formats/litellm-payload';
import { litellmSpendLogs } from './formats/litellm-spend-logs';
import { noRequests } from './formats/no-requests';
import { openaiActivity, openaiUsage } from './formats/openai-usage';
import { openinferenceSpans } from './formats/openinference-spans';
import { openrouterActivity } from './formats/openrouter-activity';
import { otelGenaiSpans } from './formats/otel-genai-spans';
import { portkey } from './formats/portkey';
import { vertexRequests } from './formats/vertex-requests';
import type { JsonPlace } from './json-place';
import type { LogFormat } from './log-format';
import { projectNamedColumns } from './named-columns';

export const LOG_FORMATS: readonly LogFormat[] = [
  litellmSpendLogs,
  litellmPayload,
  openrouterActivity,
  langfuseObservations,
  langfuseApi,
  langfuseEvents,
  langfuseTraces,
  langfuseSessions,
  helicone,
  portkey,
  cloudflareGateway,
  cloudflareLogpush,
  bedrockInvocations,
  vertexRequests,
  azureDiagnostics,
  otelGenaiSpans,
  openinferenceSpans,
  openaiBatchOutput,
  anthropicBatchResults,
  openaiUsage,
  openaiActivity,
  anthropicUsageExport,
  anthropicUsageApi,
  deepseekAmount,
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
