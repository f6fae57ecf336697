import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

const usage = (name: string) => cells(['output', 'usage', name]);

/**
 * Logs of Inspect as JSON: the events of each sample. Their model events are the calls; the last answer of a sample and the
 * sums by model stand beside them. The total tells that cached tokens are apart.
 */
export const inspectEvents: LogFormat = {
  id: 'inspect-events',
  name: 'Inspect evaluation logs',
  source:
    'UKGovernmentBEIS/inspect_ai tests/log/test_eval_log; inspect.aisi.org.uk, reference, ModelEvent and ModelUsage',
  requires: ['event', 'timestamp', 'model', 'output.model', 'output.usage'],
  projection: {
    started_at: cells('timestamp'),
    latency_ms: { from: 'between', start: { column: 'timestamp' }, end: { column: 'completed' } },
    provider: { ...cells('model'), pick: '^([^/]+)/' },
    model: cells('output.model', 'model'),
    application: cells('$.eval.task'),
    status: { ...cells('error'), rename: { '*': 'error' }, absent: 'success' },
    input_tokens: usage('input_tokens'),
    cache_read_tokens: usage('input_tokens_cache_read'),
    cache_write_tokens: usage('input_tokens_cache_write'),
    output_tokens: usage('output_tokens'),
    reasoning_tokens: usage('reasoning_tokens'),
    total_tokens: usage('total_tokens'),
    max_output_tokens: cells(['config', 'max_tokens']),
    temperature: cells(['config', 'temperature']),
    origin: { from: 'constant', value: 'evaluation' },
  },
  passOver: [
    { cell: { column: 'event' }, isNot: ['model'], says: 'events that are no model calls' },
    { cell: { column: 'cache' }, is: ['read'], says: 'answers from a cache' },
  ],
  notes: [],
};
