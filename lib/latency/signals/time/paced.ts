import { formatDecimal } from '../../../wording/number';
import { datedArrivals } from '../../../workloads/profile/arrivals';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

/** Requests of people, or of events that they cause, come by chance: variance over mean is 1 or more. Rounding alone makes up to a quarter. */
export const PACED_UP_TO = 0.25;
/** With fewer, the counts are hardly above zero and can't vary. */
const PER_SLOT_FROM = 1;
/** An hour of slots. */
const MIN_SLOTS = 12;

/** Conferences, lessons and shows pause after this at the latest. A job at its rate limit seldom has so little to do. */
const SESSION_MINUTES = 180;
const SEVERAL_SESSIONS = 2;
/** Workers that take the next item at once are even too. Whoever is at a set pace is idle most of the time. */
const HANDED_OVER_FROM = 0.2;
const AT_WORK_FROM = 0.5;
const MINUTE_MS = 60_000;
/** The share of starts within two minutes of the commonest minute of the hour, which a scheduler keeps. */
const TO_THE_MINUTE = 0.8;
/** Fewer starts are near each other by chance. */
const MANY_STARTS = 6;
/** Days. */
const A_WEEK = 7;
const DAYS_OFF = 2;

/** Words for what is live. A chat may be a job by its name. */
const SOMEBODY_THERE: readonly WeightName[] = ['word-person-present'];

/** What this signal says in its evidence. */
export const PACED: readonly WeightName[] = ['paced', 'paced-nobody-watches', 'paced-session'];

/**
 * Counts of five minutes that are far more even than chance: a job at its rate limit. What a clock starts says as much by its clock. Where runs
 * end within hours and are idle between their calls, it may be a live session, whose captions come at a set pace. People begin one some minutes
 * after its time: a clock that is not kept to the minute, with days of the week off, may be theirs. So may any, where a name says that somebody is
 * there: what is broadcast begins to the minute.
 */
export const paced: Signal = ({ profile }, before) => {
  const pace = profile?.arrivals?.pace ?? null;
  if (profile === null || pace === null) return null;
  if (pace.slots < MIN_SLOTS || pace.perSlot <= PER_SLOT_FROM || pace.fano > PACED_UP_TO) return null;
  const says = `Its runs hold ${formatDecimal(pace.perSlot)} requests every five minutes, with a variance of ${formatDecimal(pace.fano, 2)} times the mean. People come by chance, with 1 or more.`;
  const byTheClock = speaksOf(before, BY_THE_CLOCK);
  const mayBeTheirs = mayBeTimeOfPeople(profile) || speaksOf(before, SOMEBODY_THERE);
  if (byTheClock && !mayBeTheirs) return null;
  if (mayBeSession(profile)) {
    const session = `${says} Its runs end within hours, as a live session does.`;
    return weigh('paced-session', pace.fano, session);
  }
  return byTheClock ? null : [weigh('paced', pace.fano, says), weigh('paced-nobody-watches', pace.fano, says)];
};

/** Without latencies a list of workers is as even, so that nothing is said of a clock then. */
function mayBeTimeOfPeople({ arrivals, medianLatencyMs }: WorkloadProfile): boolean {
  const dated = datedArrivals(arrivals);
  if (dated === null || medianLatencyMs === null) return false;
  if (dated.alignedStartShare >= TO_THE_MINUTE && dated.bursts >= MANY_STARTS) return false;
  return daysSpanned(dated) >= A_WEEK && dated.byWeekday.filter((requests) => requests === 0).length >= DAYS_OFF;
}

function mayBeSession({ arrivals, medianLatencyMs, concurrency }: WorkloadProfile): boolean {
  const run = arrivals?.typicalRun ?? null;
  if (arrivals === null || run === null || arrivals.bursts < SEVERAL_SESSIONS || run.minutes > SESSION_MINUTES)
    return false;
  const busy = (run.requests * (medianLatencyMs ?? 0)) / (run.minutes * MINUTE_MS);
  return busy < AT_WORK_FROM && (concurrency?.handoverShare ?? 0) < HANDED_OVER_FROM;
}
