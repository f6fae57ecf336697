import type { Arrivals } from '../../../workloads/profile/arrivals';
import type { Evidence } from '../../latency-class';
import type { WeightName } from '../../weights';
import { speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

/** Near-real-time is under 5 minutes (lib/latency/README.md). A list that takes longer is not awaited within minutes. */
const MINUTES = 5;

/** What says that runs come at regular times. */
const REGULAR: readonly WeightName[] = [
  ...BY_THE_CLOCK,
  'same-hours-daily',
  'one-weekday',
  'hours-apart',
  'repetition',
  'from-schedule',
];

/**
 * Whether somebody may look on until a list is done, as after an upload: most runs end within minutes and none starts by a clock. Such a
 * list says that nobody reads its answers one by one, and not whether it is needed within minutes or hours.
 */
export function mayBeWatched({ typicalRun }: Arrivals, before: readonly Evidence[]): boolean {
  return typicalRun !== null && typicalRun.minutes < MINUTES && !isRegular(before);
}

/** Whether a signal says that runs come at regular times. */
export function isRegular(before: readonly Evidence[]): boolean {
  return speaksOf(before, REGULAR);
}
