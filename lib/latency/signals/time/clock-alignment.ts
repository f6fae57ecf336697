import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { Arrivals } from '../../../workloads/profile/arrivals';
import { scheduleInWords } from '../../../workloads/profile/schedule/schedule';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import type { Signal } from '../signal';
import { pollPhase } from './poll-phase';

/** Two runs may start at the same minute by chance, and traffic without pauses has no starts. */
const MIN_BURSTS = 3;
const MAX_ACTIVE_SHARE = 0.5;
/** At random, a burst starts within 2 minutes of a given minute of the hour with a chance of 5 in 60. */
const ALIGNED_FROM = 0.8;
/** An even spread would put 1/12 there; the Azure traces have 0.12 and 0.14. */
const SAME_MINUTES_FROM = 0.6;
const HOUR = 60;
/** After this many runs on schedule, one more adds nothing. */
const CERTAIN_RUNS = 5;
/** A run of an hourly job handles its items within seconds of each other. */
const POLLS = 3;
const POLL_MINUTES = 2.5;

/** Minutes between the requests of a run that is spread out like a poll. Null where a run is handled at once. */
function minutesBetweenPolls({ typicalRun }: Arrivals): number | null {
  if (typicalRun === null || typicalRun.requests < POLLS) return null;
  const between = typicalRun.minutes / (typicalRun.requests - 1);
  return between >= POLL_MINUTES ? between : null;
}

/**
 * A run of hours without a pool of workers may be opening hours: the first customer also comes at nine. Then the start says
 * little about the work, and nothing about whether somebody waits.
 */
const OPENING_MINUTES = 240;
const OPENING_FACTOR = 0.3;
const HANDED_OVER = 0.4;

/** What this signal says in its evidence. */
export const BY_THE_CLOCK: readonly WeightName[] = [
  'clock-start',
  'clock-frequent',
  'clock-nobody-watches',
  'same-minutes',
];

/** Runs that start by the clock: a known schedule, or at least the same minute of the hour. */
export const clockAlignment: Signal = ({ profile }) => {
  const arrivals = profile?.arrivals ?? null;
  if (arrivals === null) return null;
  const { schedule } = arrivals;
  if (schedule !== null) {
    const held = schedule.share < 0.995 ? `, with ${percent(schedule.share)} of its requests` : '';
    const says = `It runs ${scheduleInWords(schedule)} (UTC), ${formatCount(schedule.runs)} times${held}.`;
    const factor = Math.min(1, schedule.runs / CERTAIN_RUNS);
    const value = schedule.everyMinutes;
    if (schedule.medianRunMinutes >= OPENING_MINUTES && (profile?.concurrency?.handoverShare ?? 0) < HANDED_OVER) {
      return weigh('clock-start', value, `${says} Opening hours look the same.`, factor * OPENING_FACTOR);
    }
    const nobody = weigh('clock-nobody-watches', value, says, factor);
    if (value < HOUR) return [nobody, weigh('clock-frequent', value, says, factor)];
    const minutes = minutesBetweenPolls(arrivals);
    if (value > HOUR || minutes === null) return [nobody, weigh('clock-start', value, says, factor)];
    const polls = `${says} Within a run it makes a request every ${Math.round(minutes)} minutes, as a poll does.`;
    return [nobody, weigh('clock-frequent', minutes, polls, factor)];
  }
  const phase = profile === null ? null : pollPhase(profile);
  if (phase !== null) {
    const { share } = phase;
    const place = phase.of === 'minute' ? 'in the same quarter of a minute' : 'at the same minute of every five';
    const says = `${percent(share)} of its runs start ${place}, as those of a poll do.`;
    return [weigh('clock-nobody-watches', share, says), weigh('clock-frequent', share, says)];
  }
  if (arrivals.bursts < MIN_BURSTS || arrivals.activeWindowShare > MAX_ACTIVE_SHARE) return null;
  if ((arrivals.typicalRun?.minutes ?? 0) >= OPENING_MINUTES) return null;
  const { busiestMinutesShare: same, alignedStartShare: aligned } = arrivals;
  if (same >= SAME_MINUTES_FROM) {
    return weigh('same-minutes', same, `${percent(same)} of requests start within the same 5 minutes of the hour.`);
  }
  if (aligned < ALIGNED_FROM) return null;
  const bursts = formatCount(arrivals.bursts);
  return weigh(
    'same-minutes',
    aligned,
    `${percent(aligned)} of its ${bursts} bursts start within 2 minutes of the same minute of the hour.`,
  );
};
