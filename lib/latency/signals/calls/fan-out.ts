import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';
import { isRegular } from '../time/watched-lists';

/** Workers that go through short lists look so in two thirds of their runs. */
const SHARE_FROM = 0.85;
const MIN_FANS = 15;
/** Stamps that are coarser put calls into one moment that were seconds apart. */
const STAMPS_UP_TO_MS = 1_000;

/**
 * One question that is sent as many calls in the same moment, and then silence: whoever asks wants the whole of it soon. A clock asks so as
 * well, and waits for nothing.
 */
export const fanOut: Signal = ({ profile }, before) => {
  const fans = profile?.concurrency?.fans;
  const stampMs = profile?.arrivals?.stampMs ?? null;
  if (fans === undefined || stampMs === null || stampMs > STAMPS_UP_TO_MS || isRegular(before)) return null;
  if (fans.share < SHARE_FROM || fans.count < MIN_FANS) return null;
  const says = `${percent(fans.share)} of requests start as one of ${formatCount(Math.round(fans.calls))} or so in the same moment, with silence around, at no set time.`;
  return [weigh('fan-out', fans.share, says), weigh('fan-out-somebody-waits', fans.share, says)];
};
