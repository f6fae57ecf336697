import { describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '@/lib/logs/detect-format';
import { type FileShape, readShape } from '@/lib/logs/files/file-shape';
import { NO_MAPPING } from '@/lib/logs/mapping/column-mapping';
import { filledBy } from '@/lib/logs/pivot';
import { planReading } from '@/lib/logs/read-plan';
import type { SaidCosts } from '@/lib/workloads/billed-kind';

/** What the costs of each format are; a format that is missing here has none. */
const KINDS: Record<string, SaidCosts> = {
  'litellm-spend-logs': 'estimate',
  'litellm-payload': 'estimate',
  'litellm-daily-spend': 'estimate',
  'litellm-usage-export': 'estimate',
  'openrouter-activity': 'invoice',
  'openrouter-daily': 'invoice',
  'openrouter-page': 'invoice',
  'langfuse-observations': 'estimate',
  'langfuse-api': 'estimate',
  'langfuse-events': 'estimate',
  'langsmith-runs': 'estimate',
  'phoenix-spans': 'estimate',
  'arize-spans': 'estimate',
  'posthog-events': 'estimate',
  'datadog-export': 'estimate',
  'datadog-spans': 'estimate',
  'datadog-api-spans': 'estimate',
  'mlflow-traces': 'estimate',
  'mlflow-2-traces': 'estimate',
  'braintrust-spans': 'estimate',
  'opik-spans': 'estimate',
  'lunary-runs': 'estimate',
  'promptfoo-results': 'estimate',
  'otel-grafana-spans': 'estimate',
  'otel-snake-spans': 'estimate',
  'tensorzero-inferences': 'estimate',
  helicone: 'estimate',
  'helicone-dashboard': 'estimate',
  portkey: 'estimate',
  'cloudflare-gateway': 'estimate',
  'bifrost-logs': 'estimate',
  'kong-gateway': 'estimate',
  'one-api': 'estimate',
  'otel-genai-spans': 'estimate',
  'openinference-spans': 'estimate',
  'otel-clickhouse-spans': 'estimate',
  'otel-signoz-spans': 'estimate',
  'otel-sdk-spans': 'estimate',
  'otel-flat-spans': 'estimate',
  'otel-javascript-spans': 'estimate',
  'otel-jaeger-spans': 'estimate',
  'otel-zipkin-spans': 'estimate',
  'logfire-records': 'estimate',
  'elastic-apm-hits': 'estimate',
  'elastic-apm-spans': 'estimate',
  'claude-code-events': 'estimate',
  'otel-genai-events': 'estimate',
  'aws-bill': 'invoice',
  'aws-bill-2': 'invoice',
  'aws-focus-bill': 'invoice',
  'azure-bill': 'invoice',
  'azure-bill-mca': 'invoice',
  'azure-focus-bill': 'invoice',
  'aws-cost-services': 'invoice',
  'aws-cost-usage': 'invoice',
  'aws-cost-api': 'invoice',
  'gcp-bill': 'invoice',
  'gcp-bill-table': 'invoice',
  'openai-costs': 'invoice',
  'anthropic-costs': 'invoice',
  'anthropic-cost-report': 'invoice',
  'groq-activity': 'invoice',
  'litellm-spend-report': 'estimate',
  'cloudflare-analytics': 'estimate',
  'claude-spend-report': 'invoice',
  'claude-code-analytics': 'estimate',
  'aider-analytics': 'estimate',
  'claude-code': 'estimate',
  'claude-code-results': 'estimate',
  'copilot-credits': 'invoice',
  'cursor-usage': 'invoice',
  'cursor-usage-events': 'invoice',
  'openclaw-sessions': 'estimate',
  'opencode-export': 'estimate',
  'opencode-messages': 'estimate',
  'opencode-table': 'estimate',
};

describe('what the costs of a format are', () => {
  it.each(LOG_FORMATS.map(({ id, costs }) => [id, costs] as const))('%s: %s', (id, costs) => {
    expect(costs).toBe(KINDS[id]);
  });

  it('is said by each format with a cost, and by no other', () => {
    const withCost = LOG_FORMATS.filter(
      ({ projection, pivot }) =>
        projection.billed_usd !== undefined || (pivot !== undefined && filledBy(pivot).includes('billed_usd')),
    );
    expect(withCost.map(({ id }) => id).sort()).toEqual(Object.keys(KINDS).sort());
  });
});

describe('what the costs of a file are', () => {
  const shapeOf = (head: string) => readShape('f.csv', `${head}\n1\n`);
  const litellm = shapeOf('startTime,request_id,call_type,spend,prompt_tokens,completion_tokens,charged');
  const own = shapeOf('time,model,input_tokens,output_tokens,cost_usd');
  const uncosted = shapeOf('time,model,input_tokens,output_tokens');
  const planOf = (shape: FileShape, mapping = {}) => planReading('f.csv', shape, { ...NO_MAPPING, ...mapping });

  it.each([
    ['what the format says', litellm, {}, 'estimate'],
    ['unknown, for a column that is mapped by hand', litellm, { columns: { charged: 'billed_usd' } }, 'unknown'],
    ['unknown, for a cost of every row that is set by hand', own, { constants: { billed_usd: '0.01' } }, 'unknown'],
    ['unknown, for a column that is known by its name', own, {}, 'unknown'],
    ['what a person says of a column of their own', own, { costs: 'invoice' }, 'invoice'],
    ['what a person says before what the format says', litellm, { costs: 'invoice' }, 'invoice'],
    ['nothing, for a file without costs', uncosted, { costs: 'invoice' }, null],
    ['nothing, for costs that are left out', own, { ignored: ['cost_usd'] }, null],
  ])('%s', (_, shape, mapping, costs) => {
    expect(planOf(shape, mapping).costs).toBe(costs);
  });
});
