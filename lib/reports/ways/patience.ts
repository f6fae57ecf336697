import { sumUsd } from '../../cost/money';
import type { Way } from '../../pricing/lookup/way';
import type { Finding } from '../../workloads/finding';
import { moneyOf } from '../ran-once';
import type { ReportWorkload } from '../report';

/** From `hours` on, the cheapest way costs `usd` a month, or once, in all: its synchronous bill less its median saving. `way` null: as now. */
export type PatienceStep = { hours: number; way: Way | null; usd: number };

const TIME = new Set(['somebody-waits', 'needed-within-minutes', 'deadline-under-window']);

/** Whether a way is open, or stopped only because it takes too long. */
export function isOpenInTime({ blockers }: { blockers: readonly Finding[] }): boolean {
  return blockers.every(isOfTime);
}

/** Whether a blocker is that a way takes too long. */
export function isOfTime({ code }: Finding): boolean {
  return TIME.has(code);
}

/**
 * What each hour of patience is worth: the cheapest way for every deadline, in USD a month or once. More patience never costs more. Ways that
 * something other than time blocks, or whose wait is unknown, are left out. Empty where the bill is unknown.
 */
export function patienceOf(workload: Pick<ReportWorkload, 'ways' | 'monthly' | 'once'>): PatienceStep[] {
  const { sync } = moneyOf(workload);
  if (sync === null) return [];
  const steps: PatienceStep[] = [{ hours: 0, way: null, usd: sync }];
  const open = workload.ways
    .filter(isOpenInTime)
    .flatMap(({ way, windowHours, net }) =>
      windowHours === null || net === null ? [] : [{ hours: windowHours, way, usd: sumUsd([sync, -net.median]) }],
    )
    .sort((a, b) => a.hours - b.hours || a.usd - b.usd);
  for (const step of open) {
    const before = steps.at(-1);
    if (before !== undefined && step.usd < before.usd) steps.push(step);
  }
  return steps;
}
