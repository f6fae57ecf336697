import type { LatencyClass } from '../../lib/latency/latency-class';
import type { Subject } from '../../lib/latency/subject';

/** A thing to tag, with the truth about it. `undecided` is the truth where the words can't tell, and asking is right. */
export type LabelledCase = {
  id: string;
  /** Cases of one group are in one fold, so that no fold is judged by weights that saw its like. */
  group: string;
  truth: LatencyClass | 'undecided';
  why: string;
  /** The log holds too little of it to tell by its shape: asking is as right as the true class. */
  mayAsk: boolean;
  /** What a person tuning the classifier wants to know beside the evidence. */
  about: string;
  subject: Subject;
};
