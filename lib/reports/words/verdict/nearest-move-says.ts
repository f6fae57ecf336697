import { paybackMonths } from '../../../cost/assumptions/limits';
import { formatUsd } from '../../../wording/usd';
import { movesEachMonth } from '../../ran-once';
import type { Report } from '../../report';
import { bestWay } from '../../ways/shown-way';
import { WAY_WORDS } from '../way-words';
import { paybackSays } from './verdict-says';

/**
 * Where nothing moves: the work that is not worth its move and would pay it back soonest, also at the prices of today, and whose assumption
 * its cost is. Null where something moves, or no move is ever paid back. What is paid in any case is not near, whatever a move costs.
 */
export function nearestMoveSays({ workloads }: Pick<Report, 'workloads'>): string | null {
  if (workloads.some(movesEachMonth)) return null;
  const near = workloads.flatMap((workload) => {
    const isNear =
      workload.verdict === 'not-worth-it' &&
      workload.once === undefined &&
      workload.ways.every(({ fails }) => fails !== 'committed');
    const way = isNear ? bestWay(workload) : undefined;
    const ofLog = way?.net?.median ?? 0;
    const median = Math.min(ofLog, way?.today?.net.median ?? ofLog);
    const months = way === undefined ? null : paybackMonths(way.oneOff + way.client, median);
    return way === undefined || months === null ? [] : [{ name: workload.name, way, median, months }];
  });
  const [nearest] = near.toSorted((a, b) => a.months - b.months);
  if (nearest === undefined) return null;
  const { name, way, median, months } = nearest;
  const client = way.client === 0 ? '' : `, ${formatUsd(way.client)} of it for a client`;
  return (
    `The nearest is ${name}. ${WAY_WORDS[way.way].subject} would save ${formatUsd(median)} a month and cost ` +
    `${formatUsd(way.oneOff + way.client)} once${client}. That is back in ${paybackSays(months)}. ` +
    'What moving costs is an assumption, and you can set your own.'
  );
}
