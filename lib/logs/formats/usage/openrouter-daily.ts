import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY, sumOfDay } from './spend-only';

/**
 * OpenRouter's activity by day: pages of its API, or the same as CSV. A row adds up the requests of a day, a model and a host.
 * `usage` is what OpenRouter took; what a host took for calls with one's own key (`byok_usage_inference`) is not in it.
 */
export const openrouterDaily: LogFormat = {
  id: 'openrouter-daily',
  name: 'OpenRouter activity by day',
  source: 'openrouter.ai/docs, API reference, analytics, get user activity: ActivityItem',
  requires: ['date', 'model_permaslug', 'usage', 'requests', 'prompt_tokens', 'completion_tokens'],
  costs: 'invoice',
  projection: {
    ...sumOfDay('date'),
    request_count: cells('requests'),
    provider: { from: 'constant', value: 'openrouter' },
    model: cells('model_permaslug', 'model'),
    input_tokens: cells('prompt_tokens'),
    output_tokens: cells('completion_tokens'),
    reasoning_tokens: cells('reasoning_tokens'),
    billed_usd: cells('usage'),
  },
  reasoning: 'inside',
  notes: [
    `OpenRouter’s activity by day ${SPEND_ONLY}`,
    'What hosts took for calls with your own key (byok_usage_inference) is not in what was billed.',
    'OpenRouter’s activity by day does not say how many tokens were cached.',
  ],
};

/** The same by the page of activity, whose columns have names for people, and whose days have a time. */
export const openrouterPage: LogFormat = {
  ...openrouterDaily,
  id: 'openrouter-page',
  name: 'OpenRouter activity by day (page)',
  source: 'two rows in the tests of a public tool, whose totals leave BYOK out',
  requires: ['Date', 'Slug', 'Usage', 'Requests', 'Prompt Tokens', 'Completion Tokens'],
  costs: 'invoice',
  projection: {
    ...sumOfDay('Date'),
    request_count: cells('Requests'),
    provider: { from: 'constant', value: 'openrouter' },
    model: cells('Slug'),
    input_tokens: cells('Prompt Tokens'),
    output_tokens: cells('Completion Tokens'),
    reasoning_tokens: cells('Reasoning Tokens'),
    billed_usd: cells('Usage'),
  },
};
