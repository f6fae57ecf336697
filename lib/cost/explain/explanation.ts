import type { Rate, TokenRates } from '../../pricing/catalogue/rate';
import type { Unit } from '../../wording/unit';
import type { AssumptionName } from '../assumption-domains';

/** The monthly figures of a workload, in the order in which they make its net. */
export const FIGURES = [
  'current',
  'sync',
  'batch',
  'flex',
  'reruns',
  'fallbacks',
  'review',
  'storage',
  'monitoring',
  'missedDeadlines',
  'net',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Tokens of one type in one context band, and what they cost: `usd` is a month's, the lines of a bill add up to it. */
export type TokenLine = {
  over: number;
  requests: number;
  type: keyof TokenRates;
  tokens: number;
  usdPerMillion: number;
  usd: number;
  rate: Rate;
};

/** A number that a formula is filled with; `assumption` where it is assumed and not measured. */
export type Term = { label: string; value: number; unit: Unit; assumption?: AssumptionName };

/** One monthly figure taken apart: the lines of its bill, or the figures or the numbers that it is made of. */
export type Explanation = {
  figure: Figure;
  /** USD a month, the same as in the report; null where it is unknown, for the reason that `says` gives. */
  usd: number | null;
  says: string;
  lines: TokenLine[];
  terms: Term[];
  /** Signed; they add up to `usd`, to the cent. Empty unless the figure is a sum of others. */
  parts: { figure: Figure; usd: number }[];
};
