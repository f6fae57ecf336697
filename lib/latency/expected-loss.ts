import { LATE_WEIGHT } from './bounds';
import { LATENCY_CLASSES, type LatencyClass } from './latency-class';
import type { Probabilities } from './probabilities';

/** What is done with work while nobody has answered: it stays, or it moves, saves `usd` a month and may keep its readers waiting for longer than minutes (`slow`). */
export type Outcome = { moves: false } | { moves: true; usd: number; slow: boolean };

/** USD a month that the right move of each class saves; zero where it has none. Who is waited for never moves. */
export type Saves = Record<Exclude<LatencyClass, 'real-time'>, number>;

/**
 * No signal is surer than this. Where P(real-time) was said to be under 1%, one use in 23 was real-time on the logs that the weights
 * were tuned on (`npm run evaluate`), so a probability alone would never have the largest moves checked.
 */
export const LEAST_DOUBT = 0.01;

/**
 * What an answer is worth, in expected USD a month: the loss that is expected without it, because one that settles the class leaves
 * none. A missed saving costs what it would save. To move what somebody waits for costs `harmWeight` times what the move saves, and to
 * move what is needed within minutes to a slow way `LATE_WEIGHT` times.
 */
export function expectedLoss(said: Probabilities, saves: Saves, outcome: Outcome, harmWeight: number): number {
  const lossIf = (latencyClass: LatencyClass): number => {
    const possible = latencyClass === 'real-time' ? 0 : saves[latencyClass];
    if (!outcome.moves) return possible;
    if (latencyClass === 'real-time') return harmWeight * outcome.usd;
    if (latencyClass === 'near-real-time' && outcome.slow) return LATE_WEIGHT * outcome.usd;
    return Math.max(0, possible - outcome.usd);
  };
  return LATENCY_CLASSES.reduce((sum, name) => sum + doubted(said[name]) * lossIf(name), 0);
}

/** A probability with the least doubt mixed in, evenly over the classes. */
function doubted(probability: number): number {
  return (1 - LEAST_DOUBT) * probability + LEAST_DOUBT / LATENCY_CLASSES.length;
}
