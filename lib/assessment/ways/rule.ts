import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { Report } from '../../reports/report';
import type { Failing } from '../../reports/verdict';
import type { KnownWay, PricedWay } from './priced-way';

/**
 * The rule (lib/cost/README.md, "The rule"): the median saves, the chance of a saving is at least the limit, so are the payback of
 * `oneOff` (USD once) and the share of late runs. Null where a way is within all limits. Only for ways whose net is known.
 */
export function failing(
  { net, missed }: Pick<KnownWay, 'net' | 'missed'>,
  oneOff: number,
  { limits }: Assumptions,
): Failing | null {
  if (net.median <= 0) return 'loses';
  if (1 - net.loss < limits.leastChance.value) return 'uncertain';
  if (missed > limits.missedShare.value) return 'late';
  return oneOff > net.median * limits.paybackMonths.value ? 'pays-back-late' : null;
}

/** The same for work that ran once: it saves once, so that one time has to pay for the move. */
export function failingOnce(
  way: Pick<KnownWay, 'net' | 'missed'>,
  oneOff: number,
  assumptions: Assumptions,
): Failing | null {
  return failing(way, 0, assumptions) ?? (oneOff > way.net.median ? 'pays-back-late' : null);
}

/** Whether nothing blocks a way and its net is known. */
export function isOpen(way: PricedWay): way is KnownWay {
  return way.blockers.length === 0 && way.net !== null;
}

/** Whether a way is worth it once any client that it needs is there. */
export function isWorthJoining(way: PricedWay, assumptions: Assumptions): way is KnownWay {
  return isOpen(way) && failing(way, way.oneOff, assumptions) === null;
}

/** The limits as the report says them. */
export function ruleOf({ limits }: Assumptions): Report['rule'] {
  return {
    leastChance: limits.leastChance.value,
    paybackMonths: limits.paybackMonths.value,
    missedShare: limits.missedShare.value,
  };
}
