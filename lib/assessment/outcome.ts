import type { Verdict } from '../latency/latency-class';
import type { Outcome } from '../reports/outcome';
import type { WorkloadVerdict } from '../reports/verdict';

/**
 * What decides on a workload before its ways are compared. `open`: nothing blocks one of its ways, and its net is known. `once`: it ran
 * once, and its money is of that one time.
 */
export type Decisive = {
  priced: boolean;
  onCheaperTier: boolean;
  /** The class that money may follow: `undecided` while it is held. */
  actsAs: Verdict;
  open: boolean;
  once: boolean;
  /** People said the class. `begun`: people answered something of it. */
  known: boolean;
  begun: boolean;
};

/**
 * The verdict (lib/reports/README.md, "Verdicts"). `chosen` is the way that is worth it, alone or together with others. Unpriced
 * comes first, because nothing else can be said about it. The class comes next, then the blockers, then the rule. `asked`: an answer
 * may save something.
 */
export function verdictOf(of: Decisive, chosen: { together: boolean } | null, asked: boolean): WorkloadVerdict {
  if (!of.priced) return 'cannot';
  if (of.onCheaperTier) return 'done';
  if (of.actsAs === 'undecided') return asked ? 'needs-answer' : 'nothing-to-save';
  if (of.actsAs === 'real-time') return 'keep';
  if (!of.open) return 'cannot';
  if (chosen === null) return 'not-worth-it';
  return chosen.together ? 'move-together' : 'move';
}

/** Whether a way may be chosen for it: priced work that can wait and has not moved yet. */
export function movable({ priced, onCheaperTier, actsAs }: Decisive): boolean {
  return priced && !onCheaperTier && (actsAs === 'scheduled' || actsAs === 'near-real-time');
}

/** Whether its class is open, and its price known. */
export function isOpenClass({ priced, onCheaperTier, actsAs }: Decisive): boolean {
  return priced && !onCheaperTier && actsAs === 'undecided';
}

/** The column of the accounting that a verdict is counted in. */
export function outcomeOf(verdict: WorkloadVerdict, priced: boolean): Outcome {
  if (!priced) return 'unpriced';
  const outcomes: Record<WorkloadVerdict, Outcome> = {
    move: 'moved',
    'move-together': 'moved',
    keep: 'kept',
    'needs-answer': 'undecided',
    'nothing-to-save': 'undecided',
    'not-worth-it': 'ineligible',
    cannot: 'ineligible',
    done: 'ineligible',
  };
  return outcomes[verdict];
}
