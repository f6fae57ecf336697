import { TOKEN_TYPES } from '../cost/bills';
import type { TokenType } from './invoice-line';
import { billedIn, type Sum, sumOf, type UsageCell, usdOf } from './usage-cell';

/** What the audit makes of a tier and a type. */
export type AuditCell = UsageCell & { usd: number };

/** USD per token that the audit has for a tier and a type; null if it knows none. */
export type RateOf = (tier: string, type: TokenType) => number | null;

/** USD of the usage of a model by cause, before rounding. They add up to the invoice less the audit. */
export type UsageParts = Record<'volume' | 'tier' | 'cache' | 'rate' | 'unexplained', number>;

/**
 * Splits the difference between the usage that an invoice bills for a model and what the audit makes of it:
 *
 * - rate: tokens of the invoice x (the invoice's rate - our rate), for each tier and type.
 * - tier: tokens of one type that the log has in one tier and the invoice in another, at the difference of our rates.
 * - cache: input tokens that are still of another type (read from a cache, written to one, neither), likewise.
 * - volume: the tokens that are left over on one side, at our rate.
 * - unexplained: money without quantities, or at rates that the audit does not know.
 *
 * Where tokens of several tiers or types are left over, they are taken in proportion.
 */
export function splitUsage(given: readonly UsageCell[], audit: readonly AuditCell[], rateOf: RateOf): UsageParts {
  const parts: UsageParts = { volume: 0, tier: 0, cache: 0, rate: 0, unexplained: 0 };
  const invoice = withCountedTiers(withNamedTiers(given), audit, rateOf);
  const sides = TOKEN_TYPES.map((type) => sidesOf(type, invoice, audit));
  const isCounted = sides.flat().some(({ cells, billed }) => cells > 0 && billed !== null);
  if (!isCounted || audit.some(({ type, tokens }) => type === null || tokens === null)) {
    return { ...parts, unexplained: usdOf(invoice) - usdOf(audit) };
  }
  parts.unexplained += usdOf(invoice.filter(({ type }) => type === null));
  const inputs: Difference[] = [];
  for (const ofType of sides) {
    const differences: Difference[] = [];
    for (const { tier, type, usd, billed, own } of ofType) {
      const rate = ownRate(own, tier, type, rateOf);
      if (billed === null || rate === null) {
        parts.unexplained += usd - own.usd;
        continue;
      }
      if (billed.tokens === 0) parts.unexplained += billed.usd;
      else parts.rate += billed.usd - billed.tokens * rate;
      differences.push({ tokens: billed.tokens - own.tokens, rate });
    }
    const { moved, left } = shift(differences);
    parts.tier += moved;
    if (ofType.some(({ type }) => type === 'output')) parts.volume += left.tokens * left.rate;
    else inputs.push(left);
  }
  const { moved, left } = shift(inputs);
  parts.cache += moved;
  parts.volume += left.tokens * left.rate;
  return parts;
}

type Difference = { tokens: number; rate: number };

/** What is moved between differences of opposite sign, in USD, and what is left over with its mean rate. */
function shift(differences: readonly Difference[]): { moved: number; left: Difference } {
  const more = meanOf(differences.filter(({ tokens }) => tokens > 0));
  const less = meanOf(differences.filter(({ tokens }) => tokens < 0));
  const left = more.tokens + less.tokens;
  return {
    moved: Math.min(more.tokens, -less.tokens) * (more.rate - less.rate),
    left: { tokens: left, rate: left > 0 ? more.rate : less.rate },
  };
}

function meanOf(differences: readonly Difference[]): Difference {
  const tokens = differences.reduce((sum, one) => sum + one.tokens, 0);
  const usd = differences.reduce((sum, one) => sum + one.tokens * one.rate, 0);
  return { tokens, rate: tokens === 0 ? 0 : usd / tokens };
}

/** A type in a tier: the invoice's number of cells, its money, and that with its tokens (null if it does not count them). */
type Side = { tier: string; type: TokenType; cells: number; usd: number; billed: Sum | null; own: Sum };

/** An invoice that names the tier of some lines, as OpenAI's do, bills the others at standard. */
function withNamedTiers(invoice: readonly UsageCell[]): readonly UsageCell[] {
  const isNamed = invoice.some(({ tier, usd }) => tier !== null && usd !== null);
  return isNamed
    ? invoice.map((cell) => (cell.usd === null ? cell : { ...cell, tier: cell.tier ?? 'standard' }))
    : invoice;
}

/** Both sides of a type by tier, and as one tier where the invoice does not tell its tiers. */
function sidesOf(type: TokenType, invoice: readonly UsageCell[], audit: readonly AuditCell[]): Side[] {
  const billed = invoice.filter((cell) => cell.type === type);
  const own = audit.filter((cell) => cell.type === type);
  const side = (tier: string, of: readonly UsageCell[], ofAudit: readonly UsageCell[]): Side => ({
    tier,
    type,
    cells: of.length,
    usd: usdOf(of),
    billed: billedIn(of),
    own: sumOf(ofAudit),
  });
  if (billed.some(({ tier }) => tier === null)) return [side('standard', billed, own)];
  const tiers = new Set([...billed, ...own].map(({ tier }) => tier ?? 'unknown'));
  const isOf = (tier: string) => (cell: UsageCell) => (cell.tier ?? 'unknown') === tier;
  return [...tiers].map((tier) => side(tier, billed.filter(isOf(tier)), own.filter(isOf(tier))));
}

/** The audit's rate in USD per token, or one that it knows where it has no such tokens. */
function ownRate(own: Sum, tier: string, type: TokenType, rateOf: RateOf): number | null {
  return own.tokens > 0 ? own.usd / own.tokens : rateOf(tier, type);
}

/**
 * Money without tiers, by the tiers of a usage export that counts the same tokens: in proportion to what they cost at our
 * rates, which leaves the rate of all of them as it is. Cells stay as they are where one of these rates is unknown.
 */
function withCountedTiers(invoice: readonly UsageCell[], audit: readonly AuditCell[], rateOf: RateOf): UsageCell[] {
  return [...TOKEN_TYPES, null].flatMap((type) => {
    const cells = invoice.filter((cell) => cell.type === type);
    const money = cells.filter(({ usd }) => usd !== null);
    const counts = cells.filter(({ usd }) => usd === null);
    const counted = sumOf(counts).tokens;
    if (type === null || counted === 0 || money.some(({ tier }) => tier !== null)) return cells;
    const tokens = money.every((cell) => cell.tokens !== null) ? sumOf(money).tokens : counted;
    const tiers = counts.map((cell) => {
      const share = ((cell.tokens ?? 0) / counted) * tokens;
      const own = sumOf(audit.filter((one) => one.type === type && one.tier === cell.tier));
      const rate = cell.tier === null ? null : ownRate(own, cell.tier, type, rateOf);
      return { tier: cell.tier, tokens: share, usd: rate === null ? null : share * rate };
    });
    const atRates = tiers.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
    if (atRates === 0 || tiers.some(({ usd }) => usd === null)) return cells;
    return tiers.map(({ tier, tokens: of, usd }) => ({
      ...{ tier, type, tokens: of },
      usd: ((usd ?? 0) / atRates) * usdOf(money),
    }));
  });
}
