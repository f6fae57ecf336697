import type { Rate, TokenRates } from '../../pricing/catalogue/rate';
import type { Term } from '../assumptions/term';
import { BILL_NAMES } from '../bills';
import { OVERHEAD_NAMES } from '../overheads/overheads';

/** The monthly figures of a workload, in the order in which they add up to its net. */
export const FIGURES = [...BILL_NAMES, ...OVERHEAD_NAMES, 'net'] as const;
export type Figure = (typeof FIGURES)[number];

/** Tokens of one type in one context band, and their cost. `usd` is for a month, and the lines of a bill add up to the bill. */
export type TokenLine = {
  over: number;
  requests: number;
  type: keyof TokenRates;
  tokens: number;
  usdPerMillion: number;
  usd: number;
  rate: Rate;
};

/** The parts of one monthly figure: the lines of a bill, the terms of a formula or the figures of a sum. */
export type Explanation = {
  figure: Figure;
  /** USD a month, as in the report. Null where it is unknown; `says` gives the reason. */
  usd: number | null;
  says: string;
  lines: TokenLine[];
  terms: Term[];
  /** Signed; they add up to `usd`, to the cent. Empty unless the figure is a sum of others. */
  parts: { figure: Figure; usd: number }[];
};
