import type { Assumptions } from '../../cost/assumptions/assumptions';
import { dearerTodaySays } from '../../reports/words/verdict/dearer-today-says';
import type { Finding } from '../../workloads/finding';
import type { PricedWay } from './priced-way';
import { failing, failingOnce, isOpen } from './rule';

/** That batch is worth it at the prices of the log and not at those of today, whoever pays for its client. */
export function pricesChanged(way: PricedWay, once: boolean, assumptions: Assumptions): Finding[] {
  if (way.offer.way !== 'batch' || way.today === undefined || !isOpen(way)) return [];
  if ((once ? failingOnce : failing)(way, way.oneOff, assumptions) !== 'prices-changed') return [];
  const says = `Prices have changed since the log, and the move is not worth it at those of today. ${dearerTodaySays('batch', way.today)}`;
  return [{ code: 'prices-changed', says }];
}
