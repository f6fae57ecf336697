import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { Report } from '../../reports/report';
import type { Failing, Outside } from '../../reports/verdict';
import type { KnownWay, MoneyToday, PricedWay } from './priced-way';

/**
 * The rule (lib/cost/README.md, "The rule"): the median saves, the chance of a saving is at least the limit, so are the payback of
 * `oneOff` (USD once) and the share of late runs, at the prices of the log and then at those of today. Null where a way is within all
 * limits. Only for ways whose net is known.
 */
export function failing(way: Judged, oneOff: number, assumptions: Assumptions): Failing | null {
  return limitOf(way, oneOff, assumptions) ?? (failingToday(way, oneOff, assumptions) && 'prices-changed');
}

/** The same for work that ran once: it saves once, so that one time has to pay for the move. */
export function failingOnce(way: Judged, oneOff: number, assumptions: Assumptions): Failing | null {
  return limitOfOnce(way, oneOff, assumptions) ?? (failingOnceToday(way, oneOff, assumptions) && 'prices-changed');
}

/** The limit that a way is outside of at the prices of today. Null where it is within all, or they are those of the log. */
export function failingToday({ missed, today }: Judged, oneOff: number, assumptions: Assumptions): Outside | null {
  return today === undefined ? null : limitOf({ net: today.net, missed }, oneOff, assumptions);
}

/** The same for work that ran once. */
export function failingOnceToday({ missed, today }: Judged, oneOff: number, assumptions: Assumptions): Outside | null {
  return today === undefined ? null : limitOfOnce({ net: today.net, missed }, oneOff, assumptions);
}

type AtPrices = Pick<KnownWay, 'net' | 'missed'>;
type Judged = AtPrices & { today?: Pick<MoneyToday, 'net'> };

function limitOf({ net, missed }: AtPrices, oneOff: number, { limits }: Assumptions): Outside | null {
  if (net.median <= 0) return 'loses';
  if (1 - net.loss < limits.leastChance.value) return 'uncertain';
  if (missed > limits.missedShare.value) return 'late';
  return oneOff > net.median * limits.paybackMonths.value ? 'pays-back-late' : null;
}

function limitOfOnce(way: AtPrices, oneOff: number, assumptions: Assumptions): Outside | null {
  return limitOf(way, 0, assumptions) ?? (oneOff > way.net.median ? 'pays-back-late' : null);
}

export function isKnown(way: PricedWay): way is KnownWay {
  return way.net !== null;
}

/** Whether nothing blocks a way and its net is known. */
export function isOpen(way: PricedWay): way is KnownWay {
  return way.blockers.length === 0 && isKnown(way);
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
