import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_KNOWN = 50;
const CANCELLED_FROM = 0.005;
/** In this many calls of people some are cancelled. */
const MANY = 1_000;

/** Callers who went away before the answer was complete. */
export const cancelledCalls: Signal = ({ profile }) => {
  const cancelled = profile?.cancelled ?? null;
  if (cancelled === null || cancelled.known < MIN_KNOWN) return null;
  const share = cancelled.yes / cancelled.known;
  if (share >= CANCELLED_FROM) {
    return weigh('cancelled-calls', share, `${percent(share)} of callers went away before the answer was complete.`);
  }
  if (cancelled.yes > 0 || cancelled.known < MANY) return null;
  const says = `None of ${formatCount(cancelled.known)} callers went away before the answer was complete.`;
  return weigh('never-cancelled', 0, says);
};
