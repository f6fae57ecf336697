import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/**
 * Azure OpenAI's diagnostic log (category RequestResponse), as JSON lines or the {records: […]} of an event hub. `properties`
 * is an object or a string of JSON. Times in it are .NET ticks; `durationMs` is sometimes negative, so it stands in only
 * where the ticks are missing. The log has no tokens.
 */
export const azureDiagnostics: LogFormat = {
  id: 'azure-diagnostics',
  name: 'Azure OpenAI diagnostic log',
  source:
    'elastic/integrations azure_openai logs/_dev/test/pipeline/test-open-ai-request-response.log (lib/logs/formats/field-notes.md, A8)',
  requires: ['category', 'operationName', 'properties', 'resourceId', 'durationMs'],
  projection: {
    request_id: cells('correlationId'),
    started_at: cells(['properties', 'requestTime'], 'time'),
    latency_ms: {
      from: 'first',
      of: [
        {
          from: 'between',
          start: { column: 'properties', path: ['requestTime'] },
          end: { column: 'properties', path: ['responseTime'] },
        },
        cells('durationMs'),
      ],
    },
    provider: { from: 'constant', value: 'azure' },
    model: cells(['properties', 'modelName'], ['properties', 'modelDeploymentName']),
    operation: cells('operationName'),
    application: { ...cells('resourceId'), pick: '(?i)/accounts/([^/]+)' },
    route: cells(['properties', 'modelDeploymentName']),
    streamed: { ...cells(['properties', 'streamType']), rename: { streaming: 'true', 'non-streaming': 'false' } },
    status: cells('resultSignature'),
    client_address: cells('callerIpAddress'),
    input_bytes: cells(['properties', 'requestLength']),
    output_bytes: cells(['properties', 'responseLength']),
  },
  passOver: [{ cell: { column: 'category' }, isNot: ['requestresponse'], says: 'records that are no requests' }],
  remedy:
    'Azure OpenAI’s diagnostic log holds none. Give the averages of a request, for example from the metrics of the resource: --set input_tokens=1200 --set output_tokens=300. The gateway’s log (API Management) has the real ones.',
  notes: ['Azure’s diagnostic log holds no tokens: every request is taken to have the average that was given.'],
};

const TABLE = 'properties_s';

/** The same as rows of the table AzureDiagnostics, as the portal or `az monitor log-analytics query` writes them. */
export const azureDiagnosticsTable: LogFormat = {
  ...azureDiagnostics,
  id: 'azure-diagnostics-table',
  name: 'Azure OpenAI diagnostic log (Log Analytics)',
  source: `${azureDiagnostics.source}; learn.microsoft.com, Azure Monitor, table AzureDiagnostics (properties_s, DurationMs)`,
  requires: ['Category', 'OperationName', 'DurationMs', 'ResultSignature', TABLE],
  requiresOneOf: ['TimeGenerated [UTC]', 'TimeGenerated'],
  projection: {
    request_id: cells('CorrelationId'),
    started_at: cells([TABLE, 'requestTime'], 'TimeGenerated [UTC]', 'TimeGenerated'),
    latency_ms: {
      from: 'first',
      of: [
        {
          from: 'between',
          start: { column: TABLE, path: ['requestTime'] },
          end: { column: TABLE, path: ['responseTime'] },
        },
        cells('DurationMs'),
      ],
    },
    provider: { from: 'constant', value: 'azure' },
    model: cells([TABLE, 'modelName'], [TABLE, 'modelDeploymentName']),
    operation: cells('OperationName'),
    application: { ...cells('ResourceId', '_ResourceId'), pick: '(?i)/accounts/([^/]+)' },
    route: cells([TABLE, 'modelDeploymentName']),
    streamed: { ...cells([TABLE, 'streamType']), rename: { streaming: 'true', 'non-streaming': 'false' } },
    status: cells('ResultSignature'),
    client_address: cells('CallerIPAddress'),
    input_bytes: cells([TABLE, 'requestLength']),
    output_bytes: cells([TABLE, 'responseLength']),
  },
  passOver: [{ cell: { column: 'Category' }, isNot: ['requestresponse'], says: 'records that are no requests' }],
};
