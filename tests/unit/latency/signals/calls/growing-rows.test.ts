import { describe, expect, it } from 'vitest';
import { growingRows } from '../../../../../lib/latency/signals/calls/growing-rows';
import { readSignals } from '../../../../../lib/latency/signals/signal';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { subjectOfProfile } from '../../../../../lib/latency/subject';
import { daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const concurrency = {
  ...{ commonest: 1, commonestShare: 1, most: 2, handoverShare: 0, handoverChain: 1, handoverDays: 0 },
  growing: { rows: 40, share: 0.9 },
};
const session = {
  ...{ sessions: 500, steps: 700, medianCalls: 2, growingShare: 0.9, chainedShare: 0.05, thinkShare: 0.9 },
  ...{ medianThinkMs: 9_000, medianDepth: 1, maxDepth: 1 },
};

describe('growing rows', () => {
  it('speak against a list, whose items do not wait for each other', () => {
    const [evidence] = ofProfile(growingRows, { concurrency });
    expect(evidence).toMatchObject({ signal: 'growing-rows', toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toContain('90% of its requests come in rows');
  });

  it('are not needed where several chains run at once, each call of which goes on from an earlier one', () => {
    const mixed = { ...concurrency, growing: { rows: 0, share: 0 }, goesOnShare: 0.7 };
    expect(ofProfile(growingRows, { concurrency: mixed })[0]?.says).toContain(
      '70% of its requests go on from the answer',
    );
    expect(ofProfile(growingRows, { concurrency: { ...mixed, goesOnShare: 0.5 } })).toEqual([]);
    expect(ofProfile(growingRows, { concurrency: mixed, sessionShape: session })).toEqual([]);
  });

  it('say nothing where a clock starts them, as an agent at night', () => {
    const arrivals = measureArrivals(runsAt(daily(2, 0, 14), 500, 41));
    const subject = subjectOfProfile(buildProfile({ concurrency, arrivals }));
    expect(names(readSignals([growingRows], subject, readSignals([clockAlignment], subject)))).toEqual([]);
  });

  it('say nothing of few of them, of a third of the requests, or where sessions say it', () => {
    expect(ofProfile(growingRows, { concurrency: { ...concurrency, growing: { rows: 3, share: 0.9 } } })).toEqual([]);
    expect(ofProfile(growingRows, { concurrency: { ...concurrency, growing: { rows: 40, share: 0.34 } } })).toEqual([]);
    expect(ofProfile(growingRows, { concurrency, sessionShape: session })).toEqual([]);
    expect(ofProfile(growingRows, { concurrency: null })).toEqual([]);
  });
});
