import { plainName } from '../../workloads/key/plain-name';
import { type ColumnSource, cellsOf, type Projection } from '../columns/column-source';
import { BILLED, isAround } from './objects-around';

/** Cache writes of five minutes, beside those of an hour. */
const SHORT_WRITES = [
  'cache_write_5m_tokens',
  'cache_write_5m_input_tokens',
  'cache_creation_5m_tokens',
  'cache_creation_5m_input_tokens',
  'ephemeral_5m_input_tokens',
];
/** The part of the input that no cache had. */
const UNCACHED = [
  'uncached_input_tokens',
  'uncached_prompt_tokens',
  'uncached_tokens',
  'non_cached_input_tokens',
  'non_cached_prompt_tokens',
  'n_non_cached_context_tokens_total',
];

/** Counts that a log splits in another way: writes by how long they live, and input with the part that no cache had. */
export function readPartsOfInput(projection: Projection, others: readonly string[]): void {
  const named = (names: readonly string[]) => {
    const isNamed = (plain: string) => names.some((name) => plain === name || plain.endsWith(`_${name}`));
    return others.find((column) => isNamed(plainName(column)));
  };
  const { input_tokens: input, cache_write_1h_tokens: long } = projection;
  const short = projection.cache_write_tokens === undefined ? named(SHORT_WRITES) : undefined;
  if (short !== undefined)
    projection.cache_write_tokens = { from: 'sum', cells: [{ column: short }, ...(long ? cellsOf(long) : [])] };
  const [whole, ...alternatives] = input?.from === 'cells' && !projection.cache_read_tokens ? input.cells : [];
  const uncached = whole !== undefined && alternatives.length === 0 ? named(UNCACHED) : undefined;
  if (whole !== undefined && uncached !== undefined)
    projection.cache_read_tokens = { from: 'rest', of: whole, without: { column: uncached } };
}

/** Whether input is Cohere's billed count, which does not include its cached tokens. */
export function isBilledAlone(source: ColumnSource | undefined): boolean {
  return source !== undefined && cellsOf(source).some(({ column }) => isAround(column.split('.'), BILLED));
}
