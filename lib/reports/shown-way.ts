import type { OverheadUsd } from '../cost/overheads/overheads';
import type { Way } from '../pricing/lookup/way';
import type { ReportWorkload } from './report';

type Net = NonNullable<ReportWorkload['monthly']['net']>;

/** The figures of a workload by one way, USD a month: net = sync - bill - overhead. */
export type ShownWay = { way: Way; bill: number | null; overhead: OverheadUsd | null; net: Net | null };

/**
 * The way that screens compare with the synchronous bill: the one that is recommended, else the one that saves most of those that
 * nothing blocks, else batch.
 */
export function shownWay({ way, ways, monthly }: Pick<ReportWorkload, 'way' | 'ways' | 'monthly'>): ShownWay {
  const chosen = ways.find((one) => one.way === way) ?? bestOpen(ways);
  return chosen ?? { way: 'batch', bill: monthly.batch, overhead: monthly.overhead, net: monthly.net };
}

function bestOpen(ways: ReportWorkload['ways']) {
  const open = ways.filter(({ blockers, net }) => blockers.length === 0 && net !== null);
  return open.toSorted((a, b) => (b.net?.median ?? 0) - (a.net?.median ?? 0))[0];
}
