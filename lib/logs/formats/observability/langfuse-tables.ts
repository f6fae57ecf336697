import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import {
  langfuseEventsOfCalls,
  langfuseObservations,
  langfuseShape,
  OTHER_OBSERVATIONS,
} from './langfuse-observations';
import { langfuseUsage } from './langfuse-usage';

const usage = langfuseUsage('usageDetails');
/** The sums beside the details are 0 where nothing was counted. */
const filled = (column: string) => ({ ...cells(column), rename: { 0: '' } });

/**
 * Langfuse's observations in camel case: pages of its API, the download of one trace, and the table that people download on the page of observations.
 * Before version 3 there was `usage` alone. Traps: `latency` is in milliseconds in some versions and in seconds in others, so
 * only the times are believed; `inputUsage` leaves out cached tokens whose name does not begin with "input". In CSV, texts
 * and times are written as JSON writes them: until the middle of 2026 all of them, since then the times.
 */
export const langfuseApi: LogFormat = {
  ...langfuseObservations,
  id: 'langfuse-api',
  name: 'Langfuse observations (API or table)',
  source:
    'langfuse/langfuse fern/apis/server/definition/commons.yml, Observation and ObservationsView (at d93d107); of the table: worker/src/features/database-read-stream/observation-stream.ts at f16e029, packages/shared/src/server/repositories/observations_converters.ts at 010ff92, …/utils/transforms/transformStreamToCsv.ts at 0248e05 and issue 2937',
  requires: ['id', 'traceId', 'type', 'startTime', 'endTime', 'model'],
  requiresOneOf: ['usageDetails', 'usage', 'inputUsage'],
  costs: 'estimate',
  projection: {
    ...langfuseObservations.projection,
    started_at: cells('startTime'),
    latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
    first_token_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
    model: cells('model'),
    // Around the list of a trace's own download (button, and API of one trace).
    application: cells('traceName', '$.trace.name', '$.name'),
    route: cells('promptName', 'name'),
    tags: cells('traceTags', 'tags', '$.trace.tags', '$.tags'),
    end_user: cells('userId', '$.trace.userId', '$.userId'),
    session_id: cells('sessionId', '$.trace.sessionId', '$.sessionId'),
    trace_id: cells('traceId'),
    span_id: cells('id'),
    parent_span_id: cells('parentObservationId'),
    streamed: { ...cells('completionStartTime'), rename: { '*': 'true' } },
    ...usage,
    input_tokens: { from: 'first', of: [usage.input_tokens, cells(['usage', 'input']), filled('inputUsage')] },
    output_tokens: { from: 'first', of: [usage.output_tokens, cells(['usage', 'output']), filled('outputUsage')] },
    total_tokens: { from: 'first', of: [usage.total_tokens, cells(['usage', 'total']), filled('totalUsage')] },
    billed_usd: cells('totalCost', 'calculatedTotalCost', ['costDetails', 'total']),
    ...langfuseShape('modelParameters'),
    prompt_version: cells('promptVersion'),
  },
  passOver: [OTHER_OBSERVATIONS, langfuseEventsOfCalls('usageDetails')],
};

/** The table of observations of Langfuse's version 4, which it calls events. Its durations say that they are milliseconds; its times are UTC without saying so. */
export const langfuseEvents: LogFormat = {
  ...langfuseApi,
  id: 'langfuse-events',
  name: 'Langfuse observations (table of version 4)',
  source:
    'langfuse/langfuse worker/src/features/database-read-stream/event-stream.ts at fbcd4fa and types.ts at e5efd86, BatchExportEventsRow',
  requires: ['id', 'traceId', 'type', 'startTime', 'endTime', 'providedModelName'],
  costs: 'estimate',
  projection: {
    ...langfuseApi.projection,
    latency_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
        { ...cells('latencyMs'), unit: 'ms' },
      ],
    },
    first_token_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
        { ...cells('timeToFirstTokenMs'), unit: 'ms' },
      ],
    },
    model: cells('providedModelName'),
  },
};
