import { describe, expect, it } from 'vitest';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { unreadCached } from '../../../../lib/logs/mapping/unread-cached';
import { planReading } from '../../../../lib/logs/read-plan';

const said = (...columns: string[]) => {
  const shape = readShape('log.csv', `${columns.join(',')}\n${columns.map(() => '7').join(',')}\n`);
  return unreadCached('log.csv', planReading('log.csv', shape, NO_MAPPING));
};

describe('cached tokens that nothing reads', () => {
  it.each([
    ['tokens_from_cache', '--map tokens_from_cache=cache_read_tokens'],
    ['cache_written_token_total', '--map cache_written_token_total=cache_write_tokens'],
  ])('are said with the option that reads them: %s', (column, option) => {
    expect(said('model', 'input_tokens', column)).toBe(
      `log.csv seems to count cached tokens in ${column}, which is not read. To read it, add ${option}`,
    );
  });

  it.each([
    'cached_tokens',
    'prompt_cache_miss_tokens',
    'cached_token_cost',
    'cache_hit_rate',
    'cache_ttl_tokens',
    'tokens',
  ])('are not said of %s', (column) => {
    expect(said('model', 'input_tokens', column)).toBeNull();
  });

  it('are not said where the others of their kind are read, nor of a known format', () => {
    expect(said('model', 'input_tokens', 'cached_tokens', 'tokens_from_cache')).toBeNull();
    expect(said('model', 'usage.billed_units.input_tokens', 'usage.cached_tokens')).toBeNull();
    expect(said('usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens')).toBeNull();
  });
});
