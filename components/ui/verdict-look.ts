import type { Verdict } from '@/lib/latency/latency-class';
import { VERDICT_ORDER } from '@/lib/reports/words/verdict/verdict-words';

/** The classes, from fastest to slowest. Importing those of lib/latency would send zod to the browser. */
export const LATENCY_CLASSES = VERDICT_ORDER.filter((verdict) => verdict !== 'undecided');

/** How a class looks. It always shows its label beside its colour. */
export const VERDICT_LOOK: Record<Verdict, { text: string; fill: string; dot: string }> = {
  undecided: { text: 'text-undecided', fill: 'fill-undecided-fill', dot: 'bg-undecided-fill' },
  'real-time': { text: 'text-real-time', fill: 'fill-real-time-fill', dot: 'bg-real-time-fill' },
  'near-real-time': { text: 'text-near-real-time', fill: 'fill-near-real-time-fill', dot: 'bg-near-real-time-fill' },
  scheduled: { text: 'text-scheduled', fill: 'fill-scheduled-fill', dot: 'bg-scheduled-fill' },
};
