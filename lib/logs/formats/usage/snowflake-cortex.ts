import { type CellName, cells, type Projection, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY } from './spend-only';

/** What both views say. They tell the hour of a use and no more, and its price in credits, which are no dollars. */
const COMMON: Projection = {
  started_at: cells('START_TIME'),
  covers_until: cells('END_TIME'),
  provider: { from: 'constant', value: 'snowflake' },
  model: cells('MODEL_NAME'),
  end_user: cells('USER_ID'),
  tags: cells('QUERY_TAG'),
};

const granular = (...keys: string[]) => keys.map((key): CellName => ['TOKENS_GRANULAR', key]);

/**
 * Snowflake's view of Cortex's REST API: a row for each request that succeeded, with the hour in which it came. `TOKENS_GRANULAR` is a text of
 * JSON in which the input leaves cached tokens out; `TOKENS` is the sum of all.
 */
export const snowflakeRest: LogFormat = {
  id: 'snowflake-rest',
  name: 'Snowflake Cortex REST API usage',
  source:
    'docs.snowflake.com/sql-reference/account-usage/cortex_rest_api_usage_history; getlago/lago-agent-sdk-python, its adapter of rows read from an account in 2026 (TOKENS is the sum of TOKENS_GRANULAR; cache_read_input, cache_write_input)',
  requires: ['START_TIME', 'END_TIME', 'REQUEST_ID', 'MODEL_NAME', 'TOKENS_GRANULAR'],
  projection: {
    ...COMMON,
    request_id: cells('REQUEST_ID'),
    request_count: { from: 'constant', value: '1' },
    input_tokens: sum(...granular('input', 'cache_read_input', 'cache_write_input')),
    cache_read_tokens: cells(...granular('cache_read_input')),
    cache_write_tokens: cells(...granular('cache_write_input')),
    output_tokens: cells(...granular('output')),
  },
  cached: 'inside',
  notes: [
    'Snowflake’s view tells the hour of a request and no more: how long it took and whether it failed is not in it, so classes rest on names alone and most stay undecided.',
  ],
};

/** One of the metrics of a row: [{"key":{"metric":"input","unit":"tokens"},"value":17}]. */
const metric = (kind: string) => ({
  ...cells('METRICS'),
  pick: `"metric"\\s*:\\s*"${kind}"\\s*,\\s*"unit"\\s*:\\s*"tokens"\\s*[}]\\s*,\\s*"value"\\s*:\\s*([0-9]+)`,
});

/** Snowflake's view of its AI functions: a row for each function and model of a query and hour, which may have called a model once or a million times. */
export const snowflakeFunctions: LogFormat = {
  id: 'snowflake-functions',
  name: 'Snowflake Cortex AI functions usage',
  source: 'docs.snowflake.com/en/sql-reference/account-usage/cortex_ai_functions_usage_history (METRICS, CREDITS)',
  requires: ['START_TIME', 'END_TIME', 'FUNCTION_NAME', 'QUERY_ID', 'METRICS'],
  projection: {
    ...COMMON,
    operation: { ...cells('FUNCTION_NAME'), pick: '(?i)(embed)' },
    route: cells('FUNCTION_NAME'),
    input_tokens: metric('input'),
    output_tokens: metric('output'),
  },
  passOver: [
    { none: ['input_tokens', 'output_tokens'], says: 'uses that are billed by pages, or by tokens of both kinds' },
  ],
  notes: [
    `Snowflake’s usage ${SPEND_ONLY}`,
    'It counts no calls: each of its rows stands as one, though a query may call a model for each row of a table.',
  ],
};
