import { formatDecimal } from '../../../wording/number';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

/** Half-hourly counts of a job repeat after a day or a week, up to its volume. A busy day of people reaches 0.7. */
const SAME_FROM = 0.85;
const MAX_ACTIVE_HOURS = 0.5;

/** The same half hours, day after day or week after week, with silence between: a schedule. */
export const repetition: Signal = ({ profile }) => {
  const arrivals = profile?.arrivals ?? null;
  if (arrivals === null || arrivals.repetition === null || (arrivals.activeHourShare ?? 1) > MAX_ACTIVE_HOURS)
    return null;
  const { day, week } = arrivals.repetition;
  const [lag, value] = (week ?? -1) > (day ?? -1) ? ['week', week] : ['day', day];
  if (value === null || value < SAME_FROM) return null;
  const says = `Its traffic repeats that of the ${lag} before (correlation ${formatDecimal(value, 2)}), with silence between.`;
  return weigh('repetition', value, says);
};
