import type { OverheadUsd } from '../../cost/overheads/overheads';
import type { Way } from '../../pricing/lookup/way';
import { moneyOf } from '../ran-once';
import type { ReportWorkload } from '../report';

type ReportWay = ReportWorkload['ways'][number];
type Net = NonNullable<ReportWorkload['monthly']['net']>;

/** The figures of a workload by one way, USD a month, or once of work that ran once: net = sync - bill - overhead. */
export type ShownWay = { way: Way; bill: number | null; overhead: OverheadUsd | null; net: Net | null };

/**
 * The way of a workload to speak of: the one that is recommended, else the one that saves most of those that nothing blocks; undefined
 * where there is none.
 */
export function bestWay({ way, ways }: Pick<ReportWorkload, 'way' | 'ways'>): ReportWay | undefined {
  return ways.find((one) => one.way === way) ?? bestOpen(ways);
}

function bestOpen(ways: readonly ReportWay[]): ReportWay | undefined {
  const open = ways.filter(({ blockers, net }) => blockers.length === 0 && net !== null);
  return open.toSorted((a, b) => (b.net?.median ?? 0) - (a.net?.median ?? 0))[0];
}

/** The way that screens compare with the synchronous bill: the best one, else batch. */
export function shownWay(workload: Pick<ReportWorkload, 'way' | 'ways' | 'monthly' | 'once'>): ShownWay {
  const { batch, overhead, net } = moneyOf(workload);
  return bestWay(workload) ?? { way: 'batch', bill: batch, overhead, net };
}

/** The token bill of a workload after its move, USD a month. Null where it does not move. */
export function billAfterMove(workload: Pick<ReportWorkload, 'way' | 'ways' | 'monthly' | 'once'>): number | null {
  return workload.way === null ? null : shownWay(workload).bill;
}
