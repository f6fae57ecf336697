import type { Arrivals } from '../../../workloads/profile/arrivals';
import type { Run } from '../../../workloads/profile/schedule/detect-schedule';
import { LONGEST_STEP, type SlotMeasure } from './slot-measure';

/** A month of hourly runs is enough to show a schedule. */
const MAX_RUNS = 800;
const SECOND_US = 1_000_000;

/** The first runs of a workload: starts with ten minutes of silence before and after, in seconds since 1970. */
export function runsOf(): SlotMeasure<Run[]> {
  const runs: Run[] = [];
  let run: Run | null = null;
  let last = 0;
  return {
    add: ({ slot, starts, firstUs, lastUs }) => {
      const endS = lastUs / SECOND_US;
      if (run !== null && slot - last <= LONGEST_STEP) {
        run.endS = endS;
        run.requests += starts;
      } else {
        run = { startS: firstUs / SECOND_US, endS, requests: starts };
        if (runs.length < MAX_RUNS) runs.push(run);
      }
      last = slot;
    },
    result: () => runs,
  };
}

export function typicalRunOf(runs: readonly Run[]): Arrivals['typicalRun'] {
  if (runs.length === 0) return null;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    requests: middle(runs.map((run) => run.requests)),
    minutes: middle(runs.map((run) => (run.endS - run.startS) / 60)),
  };
}
