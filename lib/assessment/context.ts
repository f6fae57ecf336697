import type { Assumptions } from '../cost/assumptions/assumptions';
import type { OwnAssumption } from '../cost/assumptions/own';
import type { Histories } from '../latency/decision';
import type { Prices } from '../pricing/overrides/prices';

/**
 * Everything an assessment depends on besides the work. Nothing has a default, so the same work and context give the
 * same report on any machine and day. `at` is the present, in ms since 1970. It prices work without times, and decides
 * which rates are old and which are in force. `own` are those of the assumptions that the installation set.
 */
export type Context = {
  prices: Prices;
  decisions: Histories;
  assumptions: Assumptions;
  own: readonly OwnAssumption[];
  at: number;
};
