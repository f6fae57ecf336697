import type { Verdict } from '@/lib/latency/latency-class';

/** Order of the classes on every screen: what needs an answer first, then from the fastest to the slowest. */
export const VERDICT_ORDER: readonly Verdict[] = ['undecided', 'real-time', 'near-real-time', 'scheduled'];

/** The classes alone, from the fastest to the slowest. Those of lib/latency would bring zod to the browser. */
export const LATENCY_CLASSES = VERDICT_ORDER.filter((verdict) => verdict !== 'undecided');

/** A class always shows its label beside its colour. */
export const VERDICT_LOOK: Record<Verdict, { label: string; says: string; text: string; fill: string; dot: string }> = {
  undecided: {
    label: 'Undecided',
    says: 'the log alone cannot tell',
    text: 'text-undecided',
    fill: 'fill-undecided-fill',
    dot: 'bg-undecided-fill',
  },
  'real-time': {
    label: 'Real-time',
    says: 'somebody waits: under 2 seconds',
    text: 'text-real-time',
    fill: 'fill-real-time-fill',
    dot: 'bg-real-time-fill',
  },
  'near-real-time': {
    label: 'Near-real-time',
    says: 'under 5 minutes is fine',
    text: 'text-near-real-time',
    fill: 'fill-near-real-time-fill',
    dot: 'bg-near-real-time-fill',
  },
  scheduled: {
    label: 'Scheduled',
    says: 'hourly, daily or weekly',
    text: 'text-scheduled',
    fill: 'fill-scheduled-fill',
    dot: 'bg-scheduled-fill',
  },
};
