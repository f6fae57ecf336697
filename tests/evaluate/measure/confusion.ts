import { LATENCY_CLASSES, type LatencyClass, type Verdict } from '../../../lib/latency/latency-class';

/** What is known of one judged case. `mayAsk`: asking was a right answer. `counts`: how many cases it counts as, one if absent. */
export type Judged = { truth: Verdict; verdict: Verdict; mayAsk: boolean; counts?: number };

/** Cases by truth (first key) and verdict (second key). */
export type Confusion = Record<Verdict, Record<Verdict, number>>;

export type ClassScore = { precision: number | null; recall: number | null; f1: number };

export const VERDICTS: readonly Verdict[] = [...LATENCY_CLASSES, 'undecided'];

/** Counts the cases; one that was rightly asked is in the row of the truth `undecided`. */
export function confusionOf(judged: readonly Judged[]): Confusion {
  const row = () => ({ 'real-time': 0, 'near-real-time': 0, scheduled: 0, undecided: 0 });
  const confusion: Confusion = { 'real-time': row(), 'near-real-time': row(), scheduled: row(), undecided: row() };
  for (const { truth, verdict, mayAsk, counts = 1 } of judged) {
    confusion[mayAsk && verdict === 'undecided' ? 'undecided' : truth][verdict] += counts;
  }
  return confusion;
}

/**
 * Precision, recall and F1 of a class. An `undecided` case counts against recall, a class given to a case that no one can
 * tell counts against precision. A share of nothing is null; F1 is then 0, as 2TP / (2TP + FP + FN) with no TP.
 */
export function scoreOf(confusion: Confusion, name: LatencyClass): ClassScore {
  const hits = confusion[name][name];
  const given = VERDICTS.reduce((sum, truth) => sum + confusion[truth][name], 0);
  const there = VERDICTS.reduce((sum, verdict) => sum + confusion[name][verdict], 0);
  return {
    precision: given === 0 ? null : hits / given,
    recall: there === 0 ? null : hits / there,
    f1: given + there === 0 ? 0 : (2 * hits) / (given + there),
  };
}

/** The mean of the three classes' F1, each weighing the same however many cases it has. */
export function macroF1(confusion: Confusion): number {
  return LATENCY_CLASSES.reduce((sum, name) => sum + scoreOf(confusion, name).f1, 0) / LATENCY_CLASSES.length;
}

/** Macro-F1 of the answers that were given: cases left undecided are taken away. Beside the share left undecided, never instead of it. */
export function macroF1WhereAnswered(confusion: Confusion): number {
  const answered = structuredClone(confusion);
  for (const truth of VERDICTS) answered[truth].undecided = 0;
  return macroF1(answered);
}

/**
 * Share of the real-time cases that were called scheduled, which recommends batch: the mistake that breaks a product. Those
 * called near-real-time are kept from batch (lib/assessment/outcome.ts), at most offered a slower tier, and counted beside it.
 * Null without real-time cases.
 */
export function realTimeCalled(confusion: Confusion, name: 'near-real-time' | 'scheduled'): number | null {
  const row = confusion['real-time'];
  const all = VERDICTS.reduce((sum, verdict) => sum + row[verdict], 0);
  return all === 0 ? null : row[name] / all;
}

/** Share of the cases that have a class to be found and were left undecided; null without any. */
export function leftUndecided(confusion: Confusion): number | null {
  const left = LATENCY_CLASSES.reduce((sum, truth) => sum + confusion[truth].undecided, 0);
  const all = LATENCY_CLASSES.reduce(
    (sum, truth) => sum + VERDICTS.reduce((row, verdict) => row + confusion[truth][verdict], 0),
    0,
  );
  return all === 0 ? null : left / all;
}
