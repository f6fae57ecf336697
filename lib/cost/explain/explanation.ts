import type { Rate, TokenRates } from '../../pricing/catalogue/rate';
import type { Term } from '../assumptions/term';
import { BILL_NAMES } from '../bills';
import { OVERHEAD_NAMES } from '../overheads/overheads';

/** The monthly figures of a workload, in the order in which they make its net. */
export const FIGURES = [...BILL_NAMES, ...OVERHEAD_NAMES, 'net'] as const;
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
