import { describe, expect, it } from 'vitest';
import { SHAPE } from '../../../../../lib/latency/signals/all-signals';
import { readSignals } from '../../../../../lib/latency/signals/signal';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { paced } from '../../../../../lib/latency/signals/time/paced';
import { subjectOfProfile } from '../../../../../lib/latency/subject';
import { aroundTheClock, daily, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const HOUR_MS = 3_600_000;
/** A request every 30 seconds for three days and nights, started by hand. */
const throttled = measureArrivals(runsAt([9.3 * HOUR_MS], 8_640, 3 * 1_440));
const read = (arrivals: NonNullable<Parameters<typeof buildProfile>[0]>['arrivals']) =>
  ofProfile(paced, arrivals === undefined ? {} : { arrivals }, [clockAlignment]);

describe('paced', () => {
  it('speaks for scheduled, and against anyone watching, where counts are more even than chance', () => {
    expect(read(throttled)).toMatchObject([
      { signal: 'paced', toward: 'scheduled' },
      { signal: 'paced-nobody-watches', toward: 'real-time' },
    ]);
    const [evidence] = read(throttled);
    expect(evidence?.weight).toBeGreaterThan(0);
    expect(evidence?.says).toBe(
      'Its runs hold 10 requests every five minutes, with a variance of 0 times the mean. People come by chance, with 1 or more.',
    );
  });

  it('takes the place of what else says of traffic without pauses, which counted against a throttled job', () => {
    const evidence = readSignals(SHAPE, subjectOfProfile(buildProfile({ arrivals: throttled })));
    expect(names(evidence)).toContain('paced');
    for (const name of ['no-pauses', 'always-active', 'one-by-one', 'day-and-night', 'office-hours']) {
      expect(names(evidence), name).not.toContain(name);
    }
  });

  it('says nothing of people, of events, of single polls, or beside a schedule', () => {
    expect(read(measureArrivals(officeHours(600)))).toEqual([]);
    expect(read(measureArrivals(aroundTheClock(2_000)))).toEqual([]);
    expect(read({ pace: { slots: 500, perSlot: 1, fano: 0 } })).toEqual([]);
    expect(read(measureArrivals(runsAt(daily(2, 0, 14), 500, 41)))).toEqual([]);
  });

  it('says nothing at chance, nor of runs under an hour', () => {
    expect(read({ pace: { slots: 500, perSlot: 40, fano: 0.3 } })).toEqual([]);
    expect(read({ pace: { slots: 11, perSlot: 40, fano: 0 } })).toEqual([]);
    expect(names(read({ pace: { slots: 12, perSlot: 1.01, fano: 0.25 } }))).toContain('paced');
  });

  it('says nothing where the log can not: older profiles, stamps of hours, and no times', () => {
    expect(read({ pace: null })).toEqual([]);
    expect(read(null)).toEqual([]);
  });
});
