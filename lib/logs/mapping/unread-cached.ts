import { wordOf } from '../../wording/command-word';
import { plainName } from '../../workloads/key/plain-name';
import { isBilledAlone } from '../names/split-counts';
import type { ReadPlan } from '../read-plan';
import { isQuotable } from './name-the-columns';

const TOKENS = new Set(['token', 'tokens', 'usage']);
const CACHE = new Set(['cache', 'cached', 'caching']);
const WRITTEN = new Set(['write', 'writes', 'written', 'create', 'created', 'creation']);
/** Names of uncached tokens, and of a price, a share or a limit. */
const OTHERWISE = new Set([
  'miss',
  'uncached',
  'non',
  'rate',
  'ratio',
  'percent',
  'cost',
  'price',
  'usd',
  'savings',
  'ttl',
  'enabled',
]);

/**
 * A warning for a log without its own format that has an unread column of cached tokens, by its name. Its requests
 * would be priced as if nothing were cached. Null if every such count is read.
 */
export function unreadCached(fileName: string, { format, shape, projection }: ReadPlan): string | null {
  if (format !== 'named-columns' || projection.input_tokens === undefined || isBilledAlone(projection.input_tokens))
    return null;
  for (const column of shape.columns) {
    const words = plainName(column).split('_');
    const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
    if (!has(CACHE) || !has(TOKENS) || has(OTHERWISE) || shape.paths?.[column]?.holds !== undefined) continue;
    const meant = has(WRITTEN) ? 'cache_write_tokens' : 'cache_read_tokens';
    if (projection[meant] !== undefined) continue;
    const [which, option] = isQuotable(shape, column)
      ? [column, `--map ${wordOf(`${column}=${meant}`)}`]
      : ['a column', `--map COLUMN=${meant}`];
    return `${fileName} seems to count cached tokens in ${which}, which is not read. To read it, add ${option}`;
  }
  return null;
}
