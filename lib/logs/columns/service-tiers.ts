import type { Cell, ColumnSource, Renaming } from './column-source';

/**
 * Service tiers as vendors' logs spell them, in lower case, by the names of price lists. Sources: OpenAI's and Groq's
 * `service_tier` (`auto` in a request is the standard tier unless a project says otherwise), Anthropic's usage API and its
 * `speed: fast`, Vertex's `traffic_type`, Bedrock's ServiceTier.
 */
export const TIER_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  standard: ['default', 'standard', 'standard_only', 'auto', 'on_demand', 'on-demand'],
  batch: ['batch'],
  flex: ['flex', 'flex_discount', 'on_demand_flex'],
  priority: ['priority', 'fast', 'priority_on_demand', 'on_demand_priority'],
};

/** Tiers of vendors that no price list has: they are paid in advance, or their price is not known. */
const UNPRICED = ['ultrafast', 'scale', 'performance', 'reserved', 'provisioned_throughput'];

/**
 * For a column that may hold something else, such as the plan of a customer (`tier`) or the kind of a line
 * (`usage_type`): its other words say nothing of a service tier.
 */
export const TIERS_ONLY: Renaming = {
  ...Object.fromEntries(
    Object.entries(TIER_SPELLINGS).flatMap(([tier, names]) => names.map((name) => [name, tier] as const)),
  ),
  ...Object.fromEntries(UNPRICED.map((tier) => [tier, tier])),
  '*': '',
};

/** Anthropic's tier. Its fast mode stands beside it, in `speed`, and has a price of its own. */
export function tierBesideSpeed(speed: Cell, tier?: ColumnSource): ColumnSource {
  const fast = { from: 'when', row: { cell: speed, is: ['fast'] }, use: { from: 'constant', value: 'fast' } } as const;
  return tier === undefined ? fast : { ...fast, otherwise: tier };
}
