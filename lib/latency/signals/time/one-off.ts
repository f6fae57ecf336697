import { formatDuration } from '../../../wording/duration';
import { formatCount } from '../../../wording/number';
import { MIN_REQUESTS } from '../../../workloads/profile/enough-requests';
import { oneOffOf } from '../../../workloads/profile/one-off';
import type { Evidence } from '../../latency-class';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';

const DAY_MS = 86_400_000;

/** Nobody came back, however short it was. From a whole day on there was no night in it either. */
const LEAST = 0.5;

/** Words for work that is done once for all records. */
const DONE_ONCE = /^(back-?fill(s|ing|ed)?|migrat(e|ed|ing|ions?)|re-?(index|embed)(ing|ed)?|one[ -]?(off|time))$/i;

/** What this signal says in its evidence. */
export const ONE_OFF: readonly WeightName[] = ['one-off', 'one-off-nobody-returns'];

/** Work that began and ended inside the log, without pause: a backfill or a migration. What is named after a schedule comes again. */
export const oneOff: Signal = ({ profile }, before) => {
  if (profile === null || profile.requests - profile.uncountedBatches < MIN_REQUESTS) return null;
  const once = oneOffOf(profile.arrivals, before.some(saysOnce));
  if (once === null || speaksOf(before, ['word-schedule'])) return null;
  const days = (ms: number) => {
    const count = Math.floor(ms / DAY_MS);
    return `${formatCount(count)} ${count === 1 ? 'day' : 'days'}`;
  };
  const says = `It ran once, for ${formatDuration(once.tookMs)} without pause. The log has ${days(once.beforeMs)} before it and ${days(once.afterMs)} after it.`;
  const nights = Math.max(LEAST, Math.min(1, once.tookMs / DAY_MS));
  return [weigh('one-off', once.tookMs, says), weigh('one-off-nobody-returns', once.tookMs, says, nights)];
};

/** Whether it is a word of a name for work that is done once. */
function saysOnce({ signal, value }: Evidence): boolean {
  return signal.startsWith('word-') && DONE_ONCE.test(String(value));
}
