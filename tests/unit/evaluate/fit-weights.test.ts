import { describe, expect, it } from 'vitest';
import type { LatencyClass } from '../../../lib/latency/latency-class';
import { type Example, fitWeights, type Part, probabilitiesWith } from '../../evaluate/measure/fit-weights';

const part = (signal: string, toward: LatencyClass, factor = 1): Part => ({
  signal,
  toward,
  factor,
  value: 1,
  weight: 0,
  says: '',
});
const times = (count: number, example: Omit<Example, 'counts'>): Example[] =>
  Array.from({ length: count }, () => ({ ...example, counts: 1 }));

describe('fitted weights', () => {
  it('reach the log-odds of what was seen, where there is much of it', () => {
    // 800 of 1,000 are scheduled, the others half and half: the log-odds against either are ln 8.
    const parts = [part('clock', 'scheduled')];
    const weights = fitWeights(
      [
        ...times(800, { truth: 'scheduled', parts }),
        ...times(100, { truth: 'real-time', parts }),
        ...times(100, { truth: 'near-real-time', parts }),
      ],
      new Map([['clock', 0]]),
    );
    expect(weights.get('clock')).toBeCloseTo(Math.log(8), 1);
    expect(probabilitiesWith(weights, parts).scheduled).toBeCloseTo(0.8, 1);
  });

  it('are less certain of a signal that is always right than for ever, and held to the start where little is seen', () => {
    const parts = [part('tier', 'scheduled')];
    const few = fitWeights(times(2, { truth: 'scheduled', parts }), new Map([['tier', 1]])).get('tier') ?? 0;
    const many = fitWeights(times(200, { truth: 'scheduled', parts }), new Map([['tier', 1]])).get('tier') ?? 0;
    expect(few).toBeGreaterThan(1);
    expect(few).toBeLessThan(2);
    expect(many).toBeGreaterThan(few);
    expect(Number.isFinite(many)).toBe(true);
  });

  it('turn a weight round that points the wrong way', () => {
    const parts = [part('streamed', 'real-time')];
    const weights = fitWeights(times(100, { truth: 'scheduled', parts }), new Map([['streamed', 2]]));
    expect(weights.get('streamed')).toBeLessThan(0);
  });

  it('leave alone what no example speaks of', () => {
    const weights = fitWeights(
      times(3, { truth: 'scheduled', parts: [part('clock', 'scheduled')] }),
      new Map([['tier', 5]]),
    );
    expect(weights.get('tier')).toBe(5);
  });

  it('are the same of one example that counts as forty and of forty', () => {
    const parts = [part('clock', 'scheduled'), part('users', 'real-time', 0.5)];
    const start = new Map([
      ['clock', 1],
      ['users', 1],
    ]);
    const others = times(3, { truth: 'real-time', parts });
    const one = fitWeights([{ truth: 'scheduled', parts, counts: 40 }, ...others], start);
    const forty = fitWeights([...times(40, { truth: 'scheduled', parts }), ...others], start);
    for (const signal of start.keys()) expect(one.get(signal)).toBeCloseTo(forty.get(signal) ?? 0, 6);
  });

  it('stay nearer to the start under a stronger ridge', () => {
    const examples = times(20, { truth: 'scheduled', parts: [part('clock', 'scheduled')] });
    const [loose, held] = [0.5, 50].map((ridge) => fitWeights(examples, new Map([['clock', 1]]), ridge).get('clock'));
    expect(held).toBeGreaterThan(1);
    expect(held).toBeLessThan(loose ?? 0);
  });

  it('never end less likely than they began', () => {
    const examples = [
      ...times(30, { truth: 'scheduled', parts: [part('clock', 'scheduled'), part('streamed', 'real-time', 0.5)] }),
      ...times(20, { truth: 'real-time', parts: [part('streamed', 'real-time'), part('users', 'real-time')] }),
      ...times(10, { truth: 'near-real-time', parts: [part('users', 'real-time', -1)] }),
    ];
    const start = new Map([
      ['clock', 1],
      ['streamed', 3],
      ['users', -1],
    ]);
    const likelihood = (weights: ReadonlyMap<string, number>) =>
      examples.reduce((sum, { truth, parts }) => sum + Math.log(probabilitiesWith(weights, parts)[truth]), 0);
    expect(likelihood(fitWeights(examples, start))).toBeGreaterThan(likelihood(start));
  });
});
