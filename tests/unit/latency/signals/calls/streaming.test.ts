import { describe, expect, it } from 'vitest';
import { streaming } from '../../../../../lib/latency/signals/calls/streaming';
import { names, ofProfile, ofWorkflow } from '../../../../fixtures/evidence-of';

const streamed = { known: 14_000, yes: 13_950 };

describe('streaming', () => {
  it('speaks for real-time when requests are streamed, more so to named users', () => {
    const [plain] = ofProfile(streaming, { streamed });
    const [toUsers] = ofProfile(streaming, { streamed, endUsers: 321 });
    expect(plain).toMatchObject({
      signal: 'streamed',
      toward: 'real-time',
      says: '99.6% of requests are streamed.',
    });
    expect(toUsers?.says).toBe('99.6% of requests are streamed, to 321 users.');
    expect(toUsers?.weight).toBeGreaterThan(plain?.weight ?? Number.NaN);
  });

  it('speaks against real-time when none is streamed, and counts only those that say so', () => {
    const [evidence] = ofProfile(streaming, { streamed: { known: 9_000, yes: 0 } });
    expect(evidence).toMatchObject({ signal: 'not-streamed', toward: 'real-time' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toBe('0% of the 9,000 requests that say so are streamed.');
  });

  it('reads first-token times of streams only: quick for, late against', () => {
    expect(names(ofProfile(streaming, { streamed, medianFirstTokenMs: 400 }))).toEqual([
      'streamed',
      'quick-first-token',
    ]);
    const late = ofProfile(streaming, { streamed, medianFirstTokenMs: 90_000 });
    expect(late.find(({ signal }) => signal === 'late-first-token')?.weight).toBeLessThan(0);
    expect(names(ofProfile(streaming, { streamed: { known: 500, yes: 0 }, medianFirstTokenMs: 400 }))).toEqual([
      'not-streamed',
    ]);
  });

  it('says nothing when the log does not, when mixed, or when too few requests say so', () => {
    expect(ofProfile(streaming, {})).toEqual([]);
    expect(ofProfile(streaming, { streamed: { known: 100, yes: 30 } })).toEqual([]);
    expect(ofProfile(streaming, { streamed: { known: 9, yes: 9 } })).toEqual([]);
  });

  it('reads the box ticked for a workflow', () => {
    expect(names(ofWorkflow(streaming, { streamed: true }))).toEqual(['streamed']);
    expect(names(ofWorkflow(streaming, { streamed: false }))).toEqual(['not-streamed']);
    expect(ofWorkflow(streaming, {})).toEqual([]);
  });
});
