import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../lib/latency/latency-class';
import { probabilitiesOf } from '../../../lib/latency/probabilities';
import { strengthOf } from '../../../lib/latency/strength';
import { likelyOf, verdictOf } from '../../../lib/latency/verdict';

/** A tag of signals toward scheduled, in nats. */
function scheduledBy(...weights: number[]): Tag {
  const evidence = weights.map((weight, at) => ({
    ...{ signal: `s${at}`, value: at, says: 'Any.' },
    ...{ toward: 'scheduled' as const, weight },
  }));
  const probabilities = probabilitiesOf(evidence);
  const latencyClass = likelyOf(probabilities);
  const held = verdictOf(probabilities) === 'undecided';
  return {
    ...{ latencyClass, held, probabilities, evidence, question: null, questionWhy: null },
    confidence: probabilities.scheduled,
  };
}

describe('evidence is', () => {
  it('strong where no signal alone carries the class', () => {
    // e^7 / (e^7 + 2) = 99.8%; without either signal of 3.5 nats 94%.
    expect(strengthOf(scheduledBy(3.5, 3.5))).toBe('strong');
  });

  it('fair where one signal alone makes it as likely', () => {
    expect(strengthOf(scheduledBy(7))).toBe('fair');
  });

  it('weak where it is held, however likely', () => {
    // e^2 / (e^2 + 2) = 79%, with 11% for real-time.
    expect(scheduledBy(1, 1).held).toBe(true);
    expect(strengthOf(scheduledBy(1, 1))).toBe('weak');
    expect(strengthOf({ ...scheduledBy(3.5, 3.5), held: true })).toBe('weak');
  });
});
