import { describe, expect, it } from 'vitest';
import { words } from '../../../../../lib/latency/signals/said/words';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import { aroundTheClock, daily, hourly, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const named = (application: string, starts: number[]) =>
  ofProfile(oneByOne, { arrivals: measureArrivals(starts), key: { application } }, [words]);
const read = (starts: number[]) => ofProfile(oneByOne, { arrivals: measureArrivals(starts) }, [clockAlignment]);

describe('one by one', () => {
  it('speaks against scheduled when requests come singly, at any time', () => {
    const [evidence] = read(aroundTheClock(20));
    expect(evidence).toMatchObject({ signal: 'one-by-one', toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toMatch(/^Its requests come one by one, \d+ times, each after ten minutes of silence\.$/);
  });

  it('speaks against scheduled when they go on without pause', () => {
    expect(read(aroundTheClock(400))).toMatchObject([{ signal: 'no-pauses', toward: 'scheduled' }]);
    expect(read(officeHours(600))).toMatchObject([{ signal: 'no-pauses' }]);
  });

  it('says nothing on judges of live answers and on crawlers, whose items come singly without an event', () => {
    expect(named('answer-judge', aroundTheClock(20))).toEqual([]);
    expect(named('tender-crawler', aroundTheClock(400))).toEqual([]);
    expect(named('nightly-digest', aroundTheClock(20))).toMatchObject([{ signal: 'one-by-one' }]);
  });

  it('says nothing on work that ran once, which paused for good', () => {
    const once = { ...measureArrivals(runsAt([3 * 86_400_000], 900, 300)), activeWindowShare: 1 };
    const log = { fromMs: once.firstMs - 2 * 86_400_000, toMs: once.lastMs + 9 * 86_400_000, otherModels: false };
    const of = (arrivals: Parameters<typeof ofProfile>[1]) => names(ofProfile(oneByOne, arrivals, [oneOff]));
    expect(of({ requests: 900, arrivals: { ...once, log } })).toEqual([]);
    expect(of({ requests: 900, arrivals: once })).toEqual(['no-pauses']);
  });

  it('says nothing on lists with silence between, on what a clock starts, or on a few starts a week', () => {
    const byHand = [9.3, 31.7, 57.1, 80.4, 105.9].map((hour) => hour * 3_600_000);
    expect(read(runsAt(byHand, 120, 10))).toEqual([]);
    expect(read(runsAt(daily(2, 0, 14), 3, 1))).toEqual([]);
    expect(read(runsAt(hourly(5, 14), 1, 1))).toEqual([]);
    expect(read(runsAt(byHand, 1, 1))).toEqual([]);
  });
});
