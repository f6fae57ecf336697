import { TIER_SPELLINGS } from '../../logs/columns/service-tiers';
import { literal } from '../duckdb/sql-text';

/** What a tier's name looks like. Anything else in the column says nothing of a tier. */
const NAME = '[a-z][a-z_ -]{2,31}';

const listOf = (names: readonly string[]) => `[${names.map(literal).join(', ')}]`;
const known = Object.entries(TIER_SPELLINGS).map(
  ([tier, names]) => `WHEN list_contains(${listOf(names)}, lower(value)) THEN ${literal(tier)}`,
);

/**
 * `tier` is the name of a price list, or the log's own for a tier that none has (`ultrafast`, `scale`, `reserved`): what it
 * costs is not known.
 */
export const TIER_MACROS: readonly string[] = [
  `tier(value) AS CASE WHEN value = 'default' OR value = 'standard' THEN 'standard' ${known.join(' ')}
     WHEN regexp_full_match(lower(value), ${literal(NAME)}) THEN lower(label(value)) END`,
];
