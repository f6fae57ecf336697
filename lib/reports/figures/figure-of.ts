import type { Figure } from '../../cost/explain';
import { moneyOf } from '../ran-once';
import type { ReportWorkload } from '../report';
import { shownWay } from '../ways/shown-way';

/** What the report says of a figure, in USD a month (or once, of work that ran once) and by the way that screens show; null is unknown. */
export function figureOf(workload: ReportWorkload, figure: Figure): number | null {
  const monthly = moneyOf(workload);
  const { bill, overhead, net } = shownWay(workload);
  switch (figure) {
    case 'current':
    case 'sync':
      return monthly[figure];
    case 'batch':
      return bill;
    case 'flex':
      return monthly.flex ?? null;
    case 'net':
      return net?.base ?? null;
    default:
      return overhead?.[figure] ?? null;
  }
}
