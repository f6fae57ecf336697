import { formatDuration } from '../../../wording/duration';
import { MIN_REQUESTS } from '../../../workloads/profile/enough-requests';
import { type OneOff, oneOffOf } from '../../../workloads/profile/one-off';
import type { Evidence } from '../../latency-class';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Nobody came back, however short it was. From a whole day on there was no night in it either. */
const LEAST = 0.5;

/** Words for work that is done once for all records. */
const DONE_ONCE = /^(back-?fill(s|ing|ed)?|migrat(e|ed|ing|ions?)|re-?(index|embed)(ing|ed)?|one[ -]?(off|time))$/i;

/** What this signal says in its evidence. */
export const ONE_OFF: readonly WeightName[] = ['one-off', 'one-off-nobody-returns'];

/** Work that a log shows once, without pause: a backfill or a migration. What is named after a schedule comes again. */
export const oneOff: Signal = ({ profile }, before) => {
  if (profile === null || profile.requests - profile.uncountedBatches < MIN_REQUESTS) return null;
  const once = oneOffOf(profile.arrivals, before.some(saysOnce));
  if (once === null || speaksOf(before, ['word-schedule'])) return null;
  const says = `It ran once, for ${formatDuration(once.tookMs)} without pause. ${aroundSays(once)}`;
  const nights = Math.max(LEAST, Math.min(1, once.tookMs / DAY_MS));
  return [weigh('one-off', once.tookMs, says), weigh('one-off-nobody-returns', once.tookMs, says, nights)];
};

/** The log around it. Under an hour it is cut off there. */
function aroundSays({ beforeMs, afterMs }: OneOff): string {
  if (beforeMs < HOUR_MS) return `The log begins with it, and has ${formatDuration(afterMs)} after it.`;
  if (afterMs < HOUR_MS) return `The log has ${formatDuration(beforeMs)} before it, and ends with it.`;
  return `The log has ${formatDuration(beforeMs)} before it and ${formatDuration(afterMs)} after it.`;
}

/** Whether it is a word of a name for work that is done once. */
function saysOnce({ signal, value }: Evidence): boolean {
  return signal.startsWith('word-') && DONE_ONCE.test(String(value));
}
