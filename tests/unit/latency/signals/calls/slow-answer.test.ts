import { describe, expect, it } from 'vitest';
import { slowAnswer } from '../../../../../lib/latency/signals/calls/slow-answer';
import { ofProfile } from '../../../../fixtures/evidence-of';

const whole = { known: 14_000, yes: 0 };

describe('slow answer', () => {
  it('speaks against real-time when answers come whole and after half a minute', () => {
    const [evidence] = ofProfile(slowAnswer, { medianLatencyMs: 48_000, streamed: whole });
    expect(evidence).toMatchObject({
      toward: 'real-time',
      says: 'Half of its answers take 48 s or longer and are not streamed.',
    });
    expect(evidence?.weight).toBeLessThan(0);
  });

  it('says less of ten seconds, which some people bear', () => {
    const at = (medianLatencyMs: number) =>
      ofProfile(slowAnswer, { medianLatencyMs, streamed: whole })[0]?.weight ?? Number.NaN;
    expect(at(10_000)).toBeLessThan(0);
    expect(at(10_000)).toBeGreaterThan(at(30_000) / 2);
    expect(at(90_000)).toBe(at(30_000));
  });

  it('says nothing on quick answers, on streams, or where streaming is unknown', () => {
    expect(ofProfile(slowAnswer, { medianLatencyMs: 900, streamed: whole })).toEqual([]);
    expect(ofProfile(slowAnswer, { medianLatencyMs: 48_000, streamed: { known: 14_000, yes: 14_000 } })).toEqual([]);
    expect(ofProfile(slowAnswer, { medianLatencyMs: 48_000 })).toEqual([]);
    expect(ofProfile(slowAnswer, { medianLatencyMs: null, streamed: whole })).toEqual([]);
  });
});
