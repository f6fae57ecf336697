import { describe, expect, it } from 'vitest';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { largeRuns } from '../../../../../lib/latency/signals/time/large-runs';
import { sameHours } from '../../../../../lib/latency/signals/time/same-hours';
import { daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (requests: number, activeWindowShare = 0.02, bursts = 9) =>
  ofProfile(largeRuns, { arrivals: { typicalRun: { requests, minutes: 12 }, activeWindowShare, bursts } });

describe('large runs', () => {
  it('speaks for scheduled when much is done at a time, with silence between', () => {
    const [scheduled, nobody] = read(250);
    const says = 'Its 9 runs mostly hold 250 requests or more, with silence between.';
    expect(scheduled).toMatchObject({ toward: 'scheduled', says });
    expect(nobody).toMatchObject({ toward: 'real-time', says });
    expect(nobody?.weight).toBeLessThan(0);
  });

  it('speaks only against readers where a list ends within minutes and follows no clock, as after an upload', () => {
    const of = (minutes: number, byHour: number[], before = [sameHours]) =>
      names(
        ofProfile(
          largeRuns,
          {
            arrivals: {
              typicalRun: { requests: 250, minutes },
              activeWindowShare: 0.02,
              bursts: 9,
              activeDays: 9,
              byHour,
            },
          },
          before,
        ),
      );
    const byDay = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 10 : 0));
    const atTwo = Array.from({ length: 24 }, (_, hour) => (hour === 2 ? 100 : 0));
    expect(of(2, byDay)).toEqual(['large-runs-nobody-watches']);
    expect(of(2, atTwo)).toContain('large-runs');
    expect(of(5, byDay)).toContain('large-runs');
  });

  it('says nothing of agents, whose steps are as many at a time, unless a clock starts them', () => {
    const concurrency = {
      ...{ commonest: 1, commonestShare: 1, most: 2, handoverShare: 0, handoverChain: 1, handoverDays: 0 },
      growing: { rows: 40, share: 0.9 },
    };
    const arrivals = { typicalRun: { requests: 40, minutes: 12 }, activeWindowShare: 0.02, bursts: 9 };
    const atTwo = measureArrivals(runsAt(daily(2, 0, 14), 500, 41));
    expect(ofProfile(largeRuns, { concurrency, arrivals })).toEqual([]);
    expect(ofProfile(largeRuns, { arrivals })).not.toEqual([]);
    expect(
      names(ofProfile(largeRuns, { concurrency, arrivals: { ...atTwo, ...arrivals } }, [clockAlignment])),
    ).toContain('large-runs');
  });

  it('says less of less, since a few people in a row ask as much', () => {
    expect(read(30)[0]?.weight).toBeLessThan((read(100)[0]?.weight ?? 0) / 1.5);
    expect(read(500)[0]?.weight).toBe(read(200)[0]?.weight);
  });

  it('says nothing on the small bursts of people, on traffic that hardly pauses, or on a single run', () => {
    expect(read(11)).toEqual([]);
    expect(read(250, 0.6)).toEqual([]);
    expect(read(250, 0.02, 1)).toEqual([]);
    expect(read(250, 0.02, 70)).toEqual([]);
    expect(ofProfile(largeRuns, {})).toEqual([]);
  });
});
