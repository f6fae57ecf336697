import type { TokenType } from './invoice-line';

/**
 * Tokens of one model, tier and type, and their USD, which may stand in lines of their own: null is what a line does not say.
 * A null type is of no type of token.
 */
export type UsageCell = {
  tier: string | null;
  type: TokenType | null;
  tokens: number | null;
  usd: number | null;
};
export type Sum = { tokens: number; usd: number };

/**
 * The tokens and the money of cells, whose money a cost export may hold and whose tokens a usage export; null if the
 * tokens of some money are unknown. Beside lines with both, a usage export counts the same tokens again.
 */
export function billedIn(cells: readonly UsageCell[]): Sum | null {
  const whole = cells.filter(({ tokens, usd }) => tokens !== null && usd !== null);
  const hasMoneyAlone = cells.some(({ tokens, usd }) => tokens === null && usd !== null);
  const hasTokensAlone = cells.some(({ tokens, usd }) => tokens !== null && usd === null);
  if (hasMoneyAlone) return hasTokensAlone ? sumOf(cells) : null;
  return cells.length > 0 && whole.length === 0 ? null : sumOf(whole);
}

export function sumOf(cells: readonly UsageCell[]): Sum {
  return { tokens: cells.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0), usd: usdOf(cells) };
}

export function usdOf(cells: readonly UsageCell[]): number {
  return cells.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
}
