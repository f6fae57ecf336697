import { expect, it } from 'vitest';
import { WEIGHTS } from '../../../lib/latency/weights';

it('no single shape can carry a workload past the real-time bound: only words, triggers, tiers and deadlines may', () => {
  const shapes = ['clock-start', 'bursts-with-silence', 'same-hours-daily', 'one-weekday', 'constant-lengths'] as const;
  for (const name of shapes) {
    const realTime = Math.exp(WEIGHTS.prior.weight);
    expect(realTime / (realTime + 1 + Math.exp(WEIGHTS[name].weight)), name).toBeGreaterThan(0.05);
  }
});

it('gives each weight a reason and a finite size', () => {
  for (const [name, { weight, reason }] of Object.entries(WEIGHTS)) {
    expect(Math.abs(weight), name).toBeLessThanOrEqual(5);
    expect(reason.length, name).toBeGreaterThan(20);
  }
});
