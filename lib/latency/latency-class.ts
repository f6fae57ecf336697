/** The three classes (lib/latency/README.md): under 2 s, under 5 min, and hourly or slower. */
export const LATENCY_CLASSES = ['real-time', 'near-real-time', 'scheduled'] as const;
export type LatencyClass = (typeof LATENCY_CLASSES)[number];

/** A class, or `undecided` where the data can't tell one. */
export type Verdict = LatencyClass | 'undecided';

/**
 * One piece of evidence for or against a class. `weight` is in nats of log-odds added to `toward`;
 * a negative weight speaks against it. `says` is a sentence a person can check.
 */
export type Evidence = { signal: string; value: string | number; toward: LatencyClass; weight: number; says: string };

/** The answer for one workload. `confidence` is the probability of the class that leads by the signals, 0 to 1. */
export type Tag = {
  latencyClass: Verdict;
  /** The class is too weak for money: the work stays as it is until somebody answers. So is `undecided`. */
  held: boolean;
  probabilities: Record<LatencyClass, number>;
  confidence: number;
  /** For what is held: a question of which every answer settles it. */
  question: string | null;
  /** What earlier answers leave open, so that the question is still needed. Null where none was given. */
  questionWhy: string | null;
  evidence: Evidence[];
};
