import type { OverheadUsd } from '../../cost/overheads/overheads';
import type { Way } from '../../pricing/lookup/way';
import { moneyOf } from '../ran-once';
import type { ReportWorkload } from '../report';
import { isOpenInTime } from './patience';

type ReportWay = ReportWorkload['ways'][number];
type Net = NonNullable<ReportWorkload['monthly']['net']>;

/** The figures of a workload by one way, USD a month, or once of work that ran once: net = sync - bill - overhead. */
export type ShownWay = { way: Way; bill: number | null; overhead: OverheadUsd | null; net: Net | null };

/**
 * The way of a workload to speak of: the one that is recommended, else the one that saves most of those that nothing blocks; undefined
 * where there is none.
 */
export function bestWay({ way, ways }: Pick<ReportWorkload, 'way' | 'ways'>): ReportWay | undefined {
  return ways.find((one) => one.way === way) ?? bestOf(ways.filter(({ blockers }) => blockers.length === 0));
}

function bestOf(ways: readonly ReportWay[]): ReportWay | undefined {
  return ways.filter(({ net }) => net !== null).toSorted((a, b) => (b.net?.median ?? 0) - (a.net?.median ?? 0))[0];
}

/**
 * What work that is not recommended to move would save, USD a month: by its best open way, else by the best that nothing but time stops,
 * which is what the question whether somebody waits is worth. By batch where something else stops all of them.
 */
export function notCountedNet(workload: Pick<ReportWorkload, 'way' | 'ways' | 'monthly' | 'once'>): Net | null {
  const way = bestWay(workload) ?? bestOf(workload.ways.filter(isOpenInTime));
  return (way ?? shownWay(workload)).net;
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
