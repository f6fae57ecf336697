import type { Verdict } from '../../latency/latency-class';

/** Order of the classes in every list: what needs an answer first, then from the fastest to the slowest. */
export const VERDICT_ORDER: readonly Verdict[] = ['undecided', 'real-time', 'near-real-time', 'scheduled'];

/** What a class is called, and what it means. */
export const VERDICT_WORDS: Record<Verdict, { label: string; says: string }> = {
  undecided: { label: 'Undecided', says: 'the log alone cannot tell' },
  'real-time': { label: 'Real-time', says: 'somebody waits: under 2 seconds' },
  'near-real-time': { label: 'Near-real-time', says: 'under 5 minutes is fine' },
  scheduled: { label: 'Scheduled', says: 'hourly, daily or weekly' },
};
