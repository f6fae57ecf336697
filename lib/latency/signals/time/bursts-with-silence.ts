import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import { isConstant } from '../calls/lengths';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

const MIN_BURSTS = 3;
const SILENT_UP_TO = 0.25;

/** Bursts with long silence between them. Burstiness alone does not mean batch, so it counts only beside a schedule or constant lengths. */
export const burstsWithSilence: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  if (profile === null || arrivals === null) return null;
  if (arrivals.bursts < MIN_BURSTS || arrivals.activeWindowShare > SILENT_UP_TO) return null;
  if (!speaksOf(before, BY_THE_CLOCK) && !isConstant(profile)) return null;
  const silent = percent(1 - arrivals.activeWindowShare);
  const says = `It runs in ${formatCount(arrivals.bursts)} bursts; ${silent} of the 10-minute windows are silent.`;
  return weigh('bursts-with-silence', arrivals.bursts, says);
};
