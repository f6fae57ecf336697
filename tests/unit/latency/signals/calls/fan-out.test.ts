import { describe, expect, it } from 'vitest';
import { fanOut } from '../../../../../lib/latency/signals/calls/fan-out';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const shape = { commonest: 8, commonestShare: 0.6, most: 12, handoverShare: 0, handoverChain: 1, handoverDays: 0 };
const concurrency = { ...shape, fans: { count: 70, calls: 8.5, share: 0.97 } };
/** Five times a day, whenever a visitor compares: eight calls within a second. */
const visits = Array.from(
  { length: 70 },
  (_, at) => Math.floor(at / 5) * DAY_MS + 8 * HOUR_MS + ((at * 7_919) % 37_000) * 1_000,
);
const compared = { ...measureArrivals(runsAt(visits, 8, 0.01)), stampMs: 1 };

describe('fan-out', () => {
  it('speaks against work that may wait, and a little for somebody who waits, where one question asks many things at once', () => {
    expect(ofProfile(fanOut, { requests: 560, arrivals: compared, concurrency }, [clockAlignment])).toMatchObject([
      {
        signal: 'fan-out',
        toward: 'scheduled',
        says: '97% of requests start as one of 9 or so in the same moment, with silence around, at no set time.',
      },
      { signal: 'fan-out-somebody-waits', toward: 'real-time' },
    ]);
  });

  it('says nothing of a clock that asks so, nor of workers whose lists are short now and then, nor of a few times', () => {
    const nightly = { ...measureArrivals(runsAt(daily(4, 30, 14), 40, 0.01)), stampMs: 1 };
    expect(ofProfile(fanOut, { requests: 560, arrivals: nightly, concurrency }, [clockAlignment])).toEqual([]);
    for (const fans of [
      { ...concurrency.fans, share: 0.84 },
      { ...concurrency.fans, count: 14 },
    ]) {
      expect(ofProfile(fanOut, { requests: 560, arrivals: compared, concurrency: { ...shape, fans } })).toEqual([]);
    }
  });

  it('says nothing where the log can not: stamps of a minute, no latencies, or a profile of before', () => {
    expect(ofProfile(fanOut, { arrivals: { ...compared, stampMs: 60_000 }, concurrency })).toEqual([]);
    expect(ofProfile(fanOut, { arrivals: compared, concurrency: null })).toEqual([]);
    expect(ofProfile(fanOut, { arrivals: compared, concurrency: shape })).toEqual([]);
  });
});
