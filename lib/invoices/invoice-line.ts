import type { TokenRates } from '../pricing/catalogue/rate';
import type { ExactUsd } from './exact-usd';

export type TokenType = keyof TokenRates;

/** What a line of an invoice is for. `other`: adjustments, rounding, and what is not billed by tokens, such as searches. */
export const CHARGES = ['usage', 'discount', 'credit', 'tax', 'commitment', 'other'] as const;
export type Charge = (typeof CHARGES)[number];

/**
 * A line of an invoice or a usage export, without accounts, keys, tags or projects. `provider` and `model` are spelled as
 * it spells them; a null model is named nowhere in the line. Null is what the line does not say: `type` and `tokens` of a
 * line that counts no tokens, `tier` where the export never tells it, `usd` in an export of usage alone. Input tokens are
 * neither read from a cache nor written to one. The period ends before `toMs`.
 */
export type InvoiceLine = {
  provider: string;
  model: string | null;
  charge: Charge;
  fromMs: number;
  toMs: number;
  type: TokenType | null;
  tier: string | null;
  tokens: number | null;
  usd: ExactUsd | null;
};
