import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { EVEN_NIGHTS } from './even-nights';
import { ONE_OFF } from './one-off';
import { PACED } from './paced';

/** The large ServeGen clients, services around the clock, are active in 0.88 to 0.98 of their windows. */
const ALWAYS_FROM = 0.85;

/** A job at a set pace has no pauses within its hours, and one that ran once paused for good. */
const PAUSES_ELSEWHERE: readonly WeightName[] = [...PACED, ...EVEN_NIGHTS, ...ONE_OFF];

/** Traffic that hardly ever pauses. A low share says nothing, because quiet services pause too. */
export const activeWindows: Signal = ({ profile }, before) => {
  const share = profile?.arrivals?.activeWindowShare ?? null;
  if (share === null || share < ALWAYS_FROM || speaksOf(before, PAUSES_ELSEWHERE)) return null;
  return weigh(
    'always-active',
    share,
    `${percent(share)} of the 10-minute windows have requests, so it hardly ever pauses.`,
  );
};
