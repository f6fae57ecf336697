import { describe, expect, it } from 'vitest';
import { workers } from '../../../../../lib/latency/signals/calls/workers';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

const pool = {
  commonest: 8,
  commonestShare: 0.93,
  most: 8,
  handoverShare: 0.97,
  handoverChain: 40,
  handoverDays: null,
};

describe('workers', () => {
  it('speaks for scheduled, and against anyone watching, when the next item follows at once', () => {
    expect(ofProfile(workers, { concurrency: pool })).toMatchObject([
      { signal: 'handover', toward: 'scheduled' },
      { signal: 'handover-nobody-watches', toward: 'real-time' },
    ]);
  });

  it('speaks only against readers where the list ends within minutes and follows no clock, as after an upload', () => {
    const of = (minutes: number) =>
      names(ofProfile(workers, { concurrency: pool, arrivals: { typicalRun: { requests: 60, minutes } } }));
    expect(of(1)).toEqual(['handover-nobody-watches']);
    expect(of(30)).toContain('handover');
  });

  it('hears a fixed number at once where the hand-over is not to be seen', () => {
    expect(names(ofProfile(workers, { concurrency: { ...pool, handoverShare: 0.1 } }))).toEqual(['fixed-concurrency']);
  });

  it('says nothing on traffic that varies, on calls one at a time, on few requests, or without latencies', () => {
    const varied = {
      commonest: 3,
      commonestShare: 0.2,
      most: 11,
      handoverShare: 0.02,
      handoverChain: 1.1,
      handoverDays: null,
    };
    expect(ofProfile(workers, { concurrency: varied })).toEqual([]);
    expect(ofProfile(workers, { concurrency: { ...varied, commonest: 1, commonestShare: 0.99 } })).toEqual([]);
    expect(ofProfile(workers, { requests: 20, concurrency: pool })).toEqual([]);
    expect(ofProfile(workers, { concurrency: null })).toEqual([]);
  });

  it('takes short rows of hand-overs for requests made of steps, whoever waits for them', () => {
    expect(ofProfile(workers, { concurrency: { ...pool, handoverShare: 0.5, handoverChain: 2.1 } })).toEqual([]);
    const two = {
      commonest: 2,
      commonestShare: 0.7,
      most: 2,
      handoverShare: 0.6,
      handoverChain: 2.2,
      handoverDays: null,
    };
    expect(names(ofProfile(workers, { concurrency: two }))).not.toContain('handover');
    expect(names(ofProfile(workers, { concurrency: { ...two, handoverChain: 6 } }))).toContain('handover');
    const unmeasured = { ...pool, handoverChain: null };
    expect(names(ofProfile(workers, { concurrency: unmeasured }))).toContain('handover');
  });

  it('takes hand-overs on a day or two for a queue that drains, and hears them where they come each time', () => {
    expect(ofProfile(workers, { concurrency: { ...pool, handoverDays: 0.2 } })).toEqual([]);
    expect(names(ofProfile(workers, { concurrency: { ...pool, handoverDays: 0.5 } }))).toContain('handover');
    // A log of a few days can't tell them apart.
    expect(names(ofProfile(workers, { concurrency: { ...pool, handoverDays: null } }))).toContain('handover');
  });

  it('leaves an agent to its own signal: its next call starts as the last one ends too', () => {
    const sessionShape = {
      sessions: 300,
      steps: 3_000,
      medianCalls: 9,
      growingShare: 0.98,
      chainedShare: 0.8,
      thinkShare: 0.2,
      medianThinkMs: 5_000,
      medianDepth: 5,
      maxDepth: 20,
    };
    expect(ofProfile(workers, { concurrency: pool, sessionShape })).toEqual([]);
  });
});
