import type { Arrivals } from '../../../workloads/profile/arrivals';
import { detectSchedule } from '../../../workloads/profile/schedule/detect-schedule';
import { SLOT_MS } from '../../../workloads/profile/slot-starts';
import { isUndated } from '../../../workloads/profile/undated';
import { measureEach } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { readAround } from './around';
import { type Measured, measuresOf } from './measures';
import { readNights } from './nights';
import { CHANCES_SQL } from './phases';
import { typicalRunOf } from './runs';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

export const arrivalsInDuckdb: DuckdbAnswer<'arrivals'> = {
  answer: async (keyed) => {
    const measured = await measureSlots(keyed);
    const nights = await readNights(keyed, [...measured.values()]);
    const around = await readAround(keyed);
    // The precision of stamps is that of the whole log: a job on the hour would make them look cut.
    const finest = [...measured.values()].reduce(
      (least, { stampMs }) => Math.min(least, stampMs),
      Number.POSITIVE_INFINITY,
    );
    const stampMs = keyed.log?.stampMs ?? finest;
    return new Map(
      [...measured].map(([w, own]) => {
        const beside = { nights: nights.get(w) ?? null, log: around.get(w) ?? null };
        return [w, { arrivals: arrivalsOf({ ...own, ...beside }, stampMs) }];
      }),
    );
  },
};

/** Measures all workloads in one pass over their slots in order. */
async function measureSlots(keyed: Keyed): Promise<Map<WorkloadHash, Measured>> {
  return measureEach(
    keyed,
    `SELECT w, slot::DOUBLE, starts::DOUBLE, answered::DOUBLE, epoch_us(first_start)::DOUBLE, epoch_us(last_start)::DOUBLE, stamp_ms::DOUBLE,
       ${CHANCES_SQL.join(', ')}
     FROM ${await keyed.slots()} ORDER BY w, slot`,
    () => {
      const { add, result } = measuresOf();
      return {
        add: (values) => {
          const [slot = 0, starts = 0, answered = 0, firstUs = 0, lastUs = 0, stampMs = 0, ...chances] =
            values as number[];
          add({ slot, starts, answered, firstUs, lastUs, stampMs, chances });
        },
        result,
      };
    },
  );
}

function arrivalsOf(measured: Measured & Pick<Arrivals, 'nights' | 'log'>, stampMs: number): Arrivals {
  const { runs, pace, nights, phase, second, ...own } = measured;
  return {
    ...own,
    stampMs,
    typicalRun: typicalRunOf(runs),
    // A schedule names hours and days.
    schedule: isUndated(own.firstMs) ? null : detectSchedule(runs, stampMs / 60_000),
    // Stamps as coarse as a slot hide how even its counts are.
    pace: stampMs < SLOT_MS ? pace : null,
    nights: stampMs < HOUR_MS ? nights : null,
    phaseShare: stampMs < SLOT_MS ? phase : null,
    secondShare: stampMs <= SECOND_MS ? second : null,
  };
}
