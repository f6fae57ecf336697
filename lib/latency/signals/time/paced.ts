import { formatDecimal } from '../../../wording/number';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

/** Requests of people, or of events that they cause, come by chance: variance over mean is 1 or more. Rounding alone makes up to a quarter. */
const PACED_UP_TO = 0.25;
/** With fewer, the counts are hardly above zero and can't vary. */
const PER_SLOT_FROM = 1;
/** An hour of slots. */
const MIN_SLOTS = 12;

/** What this signal says in its evidence. */
export const PACED: readonly WeightName[] = ['paced', 'paced-nobody-watches'];

/** Counts of five minutes that are far more even than chance: a job at its rate limit. What a clock starts says as much by its clock. */
export const paced: Signal = ({ profile }, before) => {
  const pace = profile?.arrivals?.pace ?? null;
  if (pace === null || speaksOf(before, BY_THE_CLOCK)) return null;
  if (pace.slots < MIN_SLOTS || pace.perSlot <= PER_SLOT_FROM || pace.fano > PACED_UP_TO) return null;
  const says = `Its runs hold ${formatDecimal(pace.perSlot)} requests every five minutes, with a variance of ${formatDecimal(pace.fano, 2)} times the mean. People come by chance, with 1 or more.`;
  return [weigh('paced', pace.fano, says), weigh('paced-nobody-watches', pace.fano, says)];
};
