import type { JobState } from './job-state';

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** What is known of a job at the vendor. Instants are milliseconds since 1970; null is what the vendor doesn't say. */
export type WatchedJob = {
  file: string;
  state: JobState;
  submittedAt: number | null;
  /** When the vendor last counted more requests as done. */
  progressedAt: number | null;
  expiresAt: number | null;
  endedAt: number | null;
  resultsUntil: number | null;
};

/** Hours in which jobs of a provider are done: half of them, and 95 of 100 (lib/cost/assumptions). */
export type Turnaround = { medianHours: number; p95Hours: number };

/** `days` left, where something ends; hours since the submission, where a job stalls. */
export type Alarm =
  | { is: 'stalled'; file: string; hours: number; usualHours: number }
  | { is: 'expires'; file: string; days: number }
  | { is: 'results-end'; file: string; days: number }
  | { is: 'results-gone'; file: string };

/** A job is said to expire when less than this share of its window is left. */
const LAST_PART = 0.25;
/** Results that nobody fetched are worth an alarm this long before they are deleted. Judgement: a long weekend and two days to act. */
const RESULTS_SOON_MS = 5 * DAY;
/** Where a vendor keeps results for less than twice that, the alarm comes when so much of the time has passed. */
const LATER_PART = 0.5;

/**
 * What a person should know of a job now. It stalls when it has taken longer than 95 of 100 jobs do, and nothing was done for as long as half
 * of them take in all.
 */
export function alarmsOf(job: WatchedJob, turnaround: Turnaround, now: number): Alarm[] {
  if (job.state === 'ended') return resultAlarms(job, now);
  if (job.state !== 'submitted' || job.submittedAt === null) return [];
  const alarms: Alarm[] = [];
  const hours = (now - job.submittedAt) / HOUR;
  const quietHours = (now - (job.progressedAt ?? job.submittedAt)) / HOUR;
  if (hours > turnaround.p95Hours && quietHours > turnaround.medianHours) {
    alarms.push({ is: 'stalled', file: job.file, hours, usualHours: turnaround.p95Hours });
  }
  if (job.expiresAt !== null) {
    const left = job.expiresAt - now;
    if (left < LAST_PART * (job.expiresAt - job.submittedAt)) {
      alarms.push({ is: 'expires', file: job.file, days: Math.max(0, left / DAY) });
    }
  }
  return alarms;
}

function resultAlarms({ file, endedAt, resultsUntil }: WatchedJob, now: number): Alarm[] {
  if (resultsUntil === null) return [];
  const left = resultsUntil - now;
  if (left <= 0) return [{ is: 'results-gone', file }];
  const kept = endedAt === null ? Number.POSITIVE_INFINITY : resultsUntil - endedAt;
  const soon = Math.min(RESULTS_SOON_MS, LATER_PART * kept);
  return left < soon ? [{ is: 'results-end', file, days: left / DAY }] : [];
}
