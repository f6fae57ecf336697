import { fanosOf } from './fano';
import { overTimeOf, weekOf } from './over-time';
import { paceOf } from './pace';
import { phaseOf } from './phases';
import { repetitionOf } from './repetition';
import { runsOf } from './runs';
import { secondOf } from './seconds';
import { ofAnswered, type Slot } from './slot-measure';
import { wholeOf } from './whole';

/** What is measured of a workload by its slots; `stampMs` is how fine its own stamps are. */
export type Measured = ReturnType<ReturnType<typeof measuresOf>['result']>;

/** All measures by slots, for one workload. */
export function measuresOf() {
  const [fano, repetition, overTime, week, whole] = [fanosOf(), repetitionOf(), overTimeOf(), weekOf(), wholeOf()];
  const pace = paceOf();
  const [runs, phase, second] = [ofAnswered(runsOf), ofAnswered(phaseOf), ofAnswered(secondOf)];
  const all = [fano, repetition, overTime, week, whole, pace, runs, phase, second];
  let finestMs = Number.POSITIVE_INFINITY;
  return {
    add: (slot: Slot & { stampMs: number }) => {
      finestMs = Math.min(finestMs, slot.stampMs);
      for (const measure of all) measure.add(slot);
    },
    result: () => ({
      ...whole.result(),
      ...week.result(),
      fano: fano.result(),
      repetition: repetition.result(),
      overTime: overTime.result(),
      pace: pace.result(),
      runs: runs.result(),
      phase: phase.result(),
      second: second.result(),
      stampMs: finestMs,
    }),
  };
}
