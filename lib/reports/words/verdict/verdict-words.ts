import type { Verdict } from '../../../latency/latency-class';
import type { TaggedAs } from '../../held';

/** The order of the classes in every list: undecided first, then from fastest to slowest. */
export const VERDICT_ORDER: readonly Verdict[] = ['undecided', 'real-time', 'near-real-time', 'scheduled'];

/** The label and the meaning of each class. */
export const VERDICT_WORDS: Record<Verdict, { label: string; says: string }> = {
  undecided: { label: 'Undecided', says: 'the log alone cannot tell' },
  'real-time': { label: 'Real-time', says: 'somebody waits: under 2 seconds' },
  'near-real-time': { label: 'Near-real-time', says: 'under 5 minutes is fine' },
  scheduled: { label: 'Scheduled', says: 'hourly, daily or weekly' },
};

/** The label of a class that may be too weak for money: "Scheduled (weak)". */
export function classLabel(verdict: Verdict, isHeld: boolean): string {
  const { label } = VERDICT_WORDS[verdict];
  return isHeld && verdict !== 'undecided' ? `${label} (weak)` : label;
}

/** The same inside a sentence: "scheduled (weak)". */
export function classInText({ latencyClass, held }: TaggedAs): string {
  return classLabel(latencyClass, held).toLowerCase();
}
