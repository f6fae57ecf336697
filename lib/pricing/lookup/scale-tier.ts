import { type Rate, TOKEN_TYPES, type TokenRates } from '../catalogue/rate';

/**
 * A tier's rate after a change of the standard rate. Each price keeps its share of the standard price, as vendors price
 * tiers (lib/pricing/data/provider-facts.md). Null if neither input nor output is known.
 */
export function scaleTier(tier: Rate, wasStandard: Rate, newStandard: Rate): Rate | null {
  const usd = { ...tier.usd };
  for (const type of TOKEN_TYPES) usd[type] = scaled(tier.usd[type], wasStandard.usd[type], newStandard.usd[type]);
  if (usd.input === null || (usd.output === null && tier.usd.output !== null)) return null;
  const { others: _, ...said } = newStandard;
  return {
    ...said,
    tier: tier.tier,
    usd,
    status: 'derived',
    note: `The share of the standard rate that ${tier.tier} had in ${tier.source}: ${shares(tier.usd, wasStandard.usd)}.`,
  };
}

function scaled(price: number | null, was: number | null, is: number | null): number | null {
  if (price === null || is === null || !was) return price === 0 ? 0 : null;
  return Number(((price * is) / was).toPrecision(12));
}

function shares(tier: TokenRates, standard: TokenRates): string {
  const share = (type: 'input' | 'output') =>
    tier[type] !== null && standard[type] ? `${Number((tier[type] / standard[type]).toPrecision(3))} of ${type}` : null;
  return [share('input'), share('output')].filter((part) => part !== null).join(', ');
}
