import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { keyed } from './attribute-cells';
import { spanOrigin } from './span-origin';
import { spanShape } from './span-shape';

/**
 * The columns of one of the two tables that hold the same spans: `dependencies` of Application Insights, and `AppDependencies` of
 * its workspace. Attributes are a text of JSON, in which counts are texts too; durations are milliseconds.
 */
type Table = Record<
  'attributes' | 'time' | 'duration' | 'success' | 'trace' | 'span' | 'parent' | 'application',
  string
>;

function inTable(id: string, name: string, table: Table): LogFormat {
  const attribute = (...keys: string[]) => cells(...keys.map((key): [string, string] => [table.attributes, key]));
  return {
    id,
    name,
    source:
      'learn.microsoft.com, Azure Monitor reference, tables dependencies and AppDependencies; attributes: open-telemetry/semantic-conventions-genai at 002c8a6, docs/gen-ai/gen-ai-spans.md',
    requires: [table.attributes, table.duration, table.trace],
    requiresOneOf: ['gen_ai.request.model', 'gen_ai.response.model', 'gen_ai.system', 'gen_ai.provider.name'].map(
      (key) => `${table.attributes}.${key}`,
    ),
    projection: {
      request_id: cells(table.span),
      started_at: cells(`${table.time} [UTC]`, table.time),
      latency_ms: cells(table.duration),
      provider: attribute('gen_ai.provider.name', 'gen_ai.system'),
      model: attribute('gen_ai.response.model'),
      requested_model: attribute('gen_ai.request.model'),
      operation: attribute('gen_ai.operation.name'),
      application: cells(table.application),
      route: attribute('gen_ai.agent.name', 'gen_ai.prompt.name'),
      end_user: attribute('enduser.id', 'user.id'),
      session_id: attribute('gen_ai.conversation.id', 'session.id'),
      trace_id: cells(table.trace),
      span_id: cells(table.span),
      parent_span_id: cells(table.parent),
      streamed: attribute('gen_ai.request.stream'),
      service_tier: attribute('openai.response.service_tier', 'gen_ai.openai.response.service_tier'),
      status: { ...cells(table.success), rename: { true: 'success', false: 'error', 1: 'success', 0: 'error' } },
      input_tokens: attribute('gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'),
      cache_read_tokens: attribute('gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cache_read_input_tokens'),
      cache_write_tokens: attribute(
        'gen_ai.usage.cache_creation.input_tokens',
        'gen_ai.usage.cache_creation_input_tokens',
      ),
      output_tokens: attribute('gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens'),
      reasoning_tokens: attribute('gen_ai.usage.reasoning.output_tokens'),
      total_tokens: attribute('gen_ai.usage.total_tokens'),
      ...spanShape(keyed(table.attributes)),
      origin: spanOrigin(keyed(table.attributes), keyed(table.attributes)),
    },
    passOver: [
      {
        cell: { column: table.attributes, path: ['gen_ai.operation.name'] },
        is: ['invoke_agent', 'create_agent', 'execute_tool', 'invoke_workflow'],
        says: 'spans of agents and tools, whose model calls have spans of their own',
      },
      {
        none: ['model', 'requested_model', 'input_tokens', 'output_tokens'],
        says: 'dependencies that are no model calls',
      },
    ],
    notes: [
      'Application Insights may keep a sample of the spans (itemCount says of how many one stands), which is not scaled up.',
    ],
  };
}

export const appInsightsDependencies = inTable('app-insights', 'Application Insights dependencies', {
  attributes: 'customDimensions',
  time: 'timestamp',
  duration: 'duration',
  success: 'success',
  trace: 'operation_Id',
  span: 'id',
  parent: 'operation_ParentId',
  application: 'cloud_RoleName',
});

export const appDependencies = inTable('app-dependencies', 'Application Insights (AppDependencies)', {
  attributes: 'Properties',
  time: 'TimeGenerated',
  duration: 'DurationMs',
  success: 'Success',
  trace: 'OperationId',
  span: 'Id',
  parent: 'ParentId',
  application: 'AppRoleName',
});
