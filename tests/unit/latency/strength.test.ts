import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../lib/latency/latency-class';
import { probabilitiesOf } from '../../../lib/latency/probabilities';
import { strengthOf } from '../../../lib/latency/strength';
import { verdictOf } from '../../../lib/latency/verdict';

/** A tag of signals toward scheduled, in nats. */
function scheduledBy(...weights: number[]): Tag {
  const evidence = weights.map((weight, at) => ({
    ...{ signal: `s${at}`, value: at, says: 'Any.' },
    ...{ toward: 'scheduled' as const, weight },
  }));
  const probabilities = probabilitiesOf(evidence);
  const latencyClass = verdictOf(probabilities);
  return {
    ...{ latencyClass, probabilities, evidence, question: null, questionWhy: null },
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

  it('fair from 85%, and weak below', () => {
    // e^3 / (e^3 + 2) = 91%; e^2 / (e^2 + 2) = 79%.
    expect(strengthOf(scheduledBy(1.5, 1.5))).toBe('fair');
    expect(scheduledBy(1, 1.4).confidence).toBeLessThan(0.85);
    expect(strengthOf({ ...scheduledBy(1, 1.4), latencyClass: 'scheduled' })).toBe('weak');
  });

  it('weak where the class is open, whatever leads', () => {
    expect(strengthOf({ ...scheduledBy(3.5, 3.5), latencyClass: 'undecided' })).toBe('weak');
  });
});
