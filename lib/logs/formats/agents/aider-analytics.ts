import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/**
 * The file of `aider --analytics-log`: events of sessions. Only `message_send` is a call of the model; its `cost` is that of the call,
 * `total_cost` runs on over the session. `time` is when the answer was there.
 */
export const aiderAnalytics: LogFormat = {
  id: 'aider-analytics',
  name: 'aider analytics log',
  source:
    'Aider-AI/aider aider/analytics.py (event) and aider/coders/base_coder.py (message_send, calculate_and_show_tokens_and_cost)',
  requires: ['event', 'time', 'properties.main_model', 'properties.prompt_tokens', 'properties.completion_tokens'],
  costs: 'estimate',
  projection: {
    started_at: cells('time'),
    model: cells('properties.main_model'),
    operation: { from: 'constant', value: 'chat' },
    input_tokens: cells('properties.prompt_tokens'),
    output_tokens: cells('properties.completion_tokens'),
    billed_usd: cells('properties.cost'),
  },
  passOver: [{ cell: { column: 'event' }, isNot: ['message_send'], says: 'events that are no model calls' }],
  notes: [
    'aider works its costs out itself, by list prices; cached tokens are in them, but not logged apart.',
    'Of a model that aider has no prices for it logs the provider alone.',
  ],
};
