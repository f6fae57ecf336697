import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { SWELLS_BY_DAY } from './day-rhythm';

const MIN_DAYS = 5;
const MIN_A_DAY = 20;
/** Standard deviation of a day's requests over their mean; people differ between weekdays and weekends alone by more. */
const STEADY_UP_TO = 0.12;

/** The same number of requests day after day, and not in the swell of people's days: a list of fixed length, or a poll. */
export const steadyVolume: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  if (profile === null || arrivals === null || arrivals.fano === null) return null;
  if (speaksOf(before, SWELLS_BY_DAY)) return null;
  // The first and the last day are seen in part, so at least three days between them must be there.
  const days = daysSpanned(arrivals);
  const mean = profile.requests / days;
  if (days < MIN_DAYS || mean < MIN_A_DAY) return null;
  const deviation = Math.sqrt(arrivals.fano.day / mean);
  // Where chance alone gives less, a count that is steady says something.
  if (deviation > STEADY_UP_TO) return null;
  return weigh('steady-volume', deviation, `${formatCount(mean)} requests a day, ±${percent(deviation)}.`);
};
