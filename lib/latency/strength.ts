import * as z from 'zod';
import type { Tag } from './latency-class';
import { probabilitiesOf } from './probabilities';
import { verdictOf } from './verdict';

/** How well the signals carry a class, in words. A probability says more than it knows where it is near one, so it stands behind the word. */
export const strengthSchema = z.enum(['strong', 'fair', 'weak']);
type Strength = z.infer<typeof strengthSchema>;

/**
 * Measured on workloads of one use in the audits that may be tuned on (`npm run evaluate -- --full`): all of the strong tags were right (274),
 * 92% of the fair (59 of 64), and 70% of the weak (32 of 46).
 */
const STRONG_FROM = 0.99;
const FAIR_FROM = 0.85;

/** Strong: at least 99% likely, and the same class without any single signal. Fair: at least 85% likely. An open class is weak. */
export function strengthOf({
  latencyClass,
  evidence,
  confidence,
}: Pick<Tag, 'latencyClass' | 'evidence' | 'confidence'>): Strength {
  if (latencyClass === 'undecided' || confidence < FAIR_FROM) return 'weak';
  if (confidence < STRONG_FROM) return 'fair';
  return standsWithoutAny(evidence) ? 'strong' : 'fair';
}

function standsWithoutAny(evidence: Tag['evidence']): boolean {
  const verdict = verdictOf(probabilitiesOf(evidence));
  return evidence.every(
    ({ signal }, index) =>
      signal === 'prior' || verdictOf(probabilitiesOf(evidence.filter((_, at) => at !== index))) === verdict,
  );
}
