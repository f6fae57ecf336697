import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import type { AttributeCells } from './attribute-cells';
import { modelCall, noModelCalls, spanStatus } from './span-attributes';
import { spanOrigin } from './span-origin';
import { TRIGGER_ATTRIBUTES } from './span-shape';

/** A document as a search answers with it or elasticdump writes it, and as a line of its own. */
const DOCUMENTS = [[], ['_source']] as const;
const at = (...path: string[]) =>
  DOCUMENTS.map((outer): readonly [string, ...string[]] => {
    const [column = '', ...rest] = [...outer, ...path];
    return [column, ...rest];
  });

/** Elastic keeps texts and truths apart from numbers, with underscores for the dots of a name. */
const inLabels: AttributeCells = (name) => {
  const label = name.replaceAll('.', '_');
  return cells(...at('labels', label), ...at('numeric_labels', label)).cells;
};

const LABELS = ['gen_ai_request_model', 'gen_ai_response_model', 'ai_model_id', 'llm_model_name'];

/** Spans that Elastic's APM server stored of OpenTelemetry ones (indices `traces-apm-*`). Durations are microseconds. */
const apm: Omit<LogFormat, 'id' | 'requires' | 'requiresOneOf'> = {
  name: 'Elastic APM spans',
  source:
    'elastic/apm-data, input/otlp/traces.go and model/modelprocessor (labels, numeric_labels: dots become underscores); elastic.co/docs, APM data: spans and transactions (type, user_agent, faas.trigger.type, message.queue.name)',
  costs: 'estimate',
  projection: {
    request_id: cells(...at('span', 'id'), ...at('transaction', 'id')),
    started_at: cells(...at('timestamp', 'us'), ...at('@timestamp')),
    latency_ms: { ...cells(...at('span', 'duration', 'us'), ...at('transaction', 'duration', 'us')), unit: 'us' },
    ...modelCall(inLabels),
    application: cells(...at('service', 'name')),
    trace_id: cells(...at('trace', 'id')),
    span_id: cells(...at('span', 'id'), ...at('transaction', 'id')),
    parent_span_id: cells(...at('parent', 'id')),
    span_name: cells(...at('span', 'name'), ...at('transaction', 'name')),
    span_kind: cells(...at('span', 'type'), ...at('transaction', 'type')),
    client: {
      from: 'cells',
      cells: [
        ...cells(...at('user_agent', 'original')).cells,
        ...['user_agent.original', 'http.user_agent'].flatMap(inLabels),
      ],
    },
    trigger: {
      from: 'cells',
      cells: [
        ...TRIGGER_ATTRIBUTES.flatMap(inLabels),
        ...cells(...at('faas', 'trigger', 'type'), ...at('transaction', 'message', 'queue', 'name')).cells,
      ],
    },
    origin: {
      from: 'first',
      of: [
        spanOrigin(inLabels, inLabels),
        {
          ...cells(...at('faas', 'trigger', 'type')),
          rename: { timer: 'schedule', pubsub: 'queue', datasource: 'queue', '*': '' },
        },
        { ...cells(...at('transaction', 'type')), rename: { messaging: 'queue', scheduled: 'schedule', '*': '' } },
      ],
    },
    instrumentation: cells(...at('service', 'framework', 'name')),
    status: spanStatus(inLabels, ...cells(...at('event', 'outcome')).cells),
  },
  passOver: noModelCalls(inLabels),
  notes: [],
};

export const elasticApmHits: LogFormat = {
  ...apm,
  id: 'elastic-apm-hits',
  requires: ['_source.@timestamp', '_source.trace', '_source.processor', '_source.labels'],
  requiresOneOf: LABELS.map((label) => `_source.labels.${label}`),
};

export const elasticApmSpans: LogFormat = {
  ...apm,
  id: 'elastic-apm-spans',
  requires: ['@timestamp', 'trace', 'processor', 'labels'],
  requiresOneOf: LABELS.map((label) => `labels.${label}`),
};
