import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY, sumOfDay } from './spend-only';

/**
 * DeepSeek's export of amounts (page Usage): a line for each kind of token, and one for the number of requests, of a day, model and
 * key. Days are written 20260725, in UTC. `price` is that of one unit, in the currency of the account, which the file does not
 * name; so it is not read.
 */
export const deepseekAmount: LogFormat = {
  id: 'deepseek-amount',
  name: 'DeepSeek usage (amounts)',
  source:
    'DeepSeek platform, Usage, Export: amount-*.csv, with columns and kinds as parsers of it document them (utc_date, model, api_key_name, api_key, type, price, amount; user_id in some)',
  requires: ['utc_date', 'model', 'api_key_name', 'type', 'amount'],
  pivot: {
    by: ['utc_date', 'model', 'api_key_name'],
    kind: 'type',
    amount: 'amount',
    kinds: {
      input_cache_hit_tokens: ['input_tokens', 'cache_read_tokens'],
      input_cache_miss_tokens: 'input_tokens',
      output_tokens: 'output_tokens',
      request_count: 'request_count',
    },
  },
  projection: {
    ...sumOfDay('utc_date'),
    provider: { from: 'constant', value: 'deepseek' },
    model: cells('model'),
    key_name: cells('api_key_name'),
  },
  cached: 'inside',
  notes: [`DeepSeek’s usage ${SPEND_ONLY}`],
};
