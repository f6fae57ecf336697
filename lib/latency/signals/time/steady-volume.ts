import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { SWELLS_BY_DAY } from './day-rhythm';
import { EVEN_NIGHTS } from './even-nights';

const MIN_DAYS = 5;
const MIN_A_DAY = 20;
/** Standard deviation of the requests of a day over their mean. Weekdays and weekends of people alone differ more. */
const STEADY_UP_TO = 0.12;

/** The same number of requests every day, without the daily peak of people: a list of fixed length, or a poll. */
export const steadyVolume: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  if (profile === null || arrivals === null || arrivals.fano === null) return null;
  if (speaksOf(before, [...SWELLS_BY_DAY, ...EVEN_NIGHTS])) return null;
  // The first and last day are incomplete, so there must be at least three days between them.
  const days = daysSpanned(arrivals);
  const mean = profile.requests / days;
  if (days < MIN_DAYS || mean < MIN_A_DAY) return null;
  const deviation = Math.sqrt(arrivals.fano.day / mean);
  // A steady count is evidence only if chance alone would vary more.
  if (deviation > STEADY_UP_TO) return null;
  return weigh('steady-volume', deviation, `${formatCount(mean)} requests a day, ±${percent(deviation)}.`);
};
