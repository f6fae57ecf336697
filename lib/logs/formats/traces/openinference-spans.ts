import { attributes, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { otelGenaiSpans } from './otel-genai-spans';

const { projection, passOver = [] } = otelGenaiSpans;

/**
 * OpenInference spans (Arize Phoenix and others) as OTLP JSON. Prompt tokens include the cached ones; `metadata` is not read. Spans
 * of other instrumentations in the same file are read too.
 */
export const openinferenceSpans: LogFormat = {
  id: 'openinference-spans',
  name: 'OpenInference spans',
  source: 'arize-ai.github.io/openinference/spec, semantic conventions (lib/logs/formats/field-notes.md, A9)',
  requires: ['traceId', 'spanId', 'startTimeUnixNano', 'attributes', 'attributes[openinference.span.kind]'],
  costs: 'estimate',
  projection: {
    ...projection,
    application: {
      from: 'first',
      of: [
        attributes(['openinference.project.name'], 'resourceSpans[].resource.attributes'),
        ...(projection.application === undefined ? [] : [projection.application]),
      ],
    },
    route: {
      from: 'first',
      of: [...(projection.route === undefined ? [] : [projection.route]), cells('name')],
    },
    streamed: {
      from: 'first',
      of: [
        ...(projection.streamed === undefined ? [] : [projection.streamed]),
        {
          from: 'cells',
          cells: [{ column: 'attributes', attribute: 'llm.invocation_parameters', path: ['stream'] }],
        },
      ],
    },
  },
  passOver,
  notes: [],
};
