import type { Assumptions } from '../cost/assumptions/schema';
import type { Histories } from '../latency/decision';
import type { Prices } from '../pricing/overrides/prices';

/**
 * What an assessment rests on besides the work itself. Nothing has a default: the same work in the same context gives the
 * same report, on any machine and any day. `at` is the present, in ms since 1970: work without times is priced at its rates,
 * and rates are old or in force by it.
 */
export type Context = { prices: Prices; decisions: Histories; assumptions: Assumptions; at: number };
