import { describe, expect, it } from 'vitest';
import { classify } from '../../../../../lib/latency/classify';
import { SHAPE } from '../../../../../lib/latency/signals/all-signals';
import { words } from '../../../../../lib/latency/signals/said/words';
import { readSignals } from '../../../../../lib/latency/signals/signal';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { PACED, paced } from '../../../../../lib/latency/signals/time/paced';
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

  it('says that it may be a live session where runs end within hours and are idle between calls, for an answer only', () => {
    const sessions = measureArrivals(
      runsAt(
        [9.3, 33.7, 58.1, 83].map((hour) => hour * HOUR_MS),
        180,
        60,
      ),
    );
    const of = (profile: Parameters<typeof ofProfile>[1]) =>
      names(ofProfile(paced, { arrivals: sessions, medianLatencyMs: 2_000, ...profile }, [clockAlignment]));
    expect(of({})).toEqual(['paced-session']);
    // A log without latencies can't say that it is idle, nor that it is not.
    expect(of({ medianLatencyMs: null })).toEqual(['paced-session']);
    // Workers that are busy all the time go through a list.
    expect(of({ medianLatencyMs: 18_000 })).toEqual(['paced', 'paced-nobody-watches']);
    const shape = readSignals(SHAPE, subjectOfProfile(buildProfile({ arrivals: sessions, medianLatencyMs: 2_000 })));
    for (const name of ['large-runs', 'large-runs-nobody-watches', 'one-by-one'])
      expect(names(shape), name).not.toContain(name);
  });

  it('says so at set times as well where people begin some minutes later, on some days of the week, and not of a job that is on time', () => {
    const at = (days: (day: number) => boolean, lateMinutes: readonly number[]) => {
      const starts = daily(10, 0, 14).filter((_, day) => days(day % 7));
      return measureArrivals(
        starts.flatMap((ms, place) => runsAt([ms + (lateMinutes[place % lateMinutes.length] ?? 0) * 60_000], 160, 70)),
      );
    };
    const of = (arrivals: ReturnType<typeof measureArrivals>, medianLatencyMs: number | null = 2_000) =>
      names(ofProfile(paced, { arrivals, medianLatencyMs }, [clockAlignment]));
    const lectures = at((day) => day === 1 || day === 3, [1, 1, 6, 1]);
    expect(names(ofProfile(clockAlignment, { arrivals: lectures }))).toContain('clock-start');
    expect(of(lectures)).toEqual(['paced-session']);
    expect(of(at((day) => day < 5, [0]))).toEqual([]);
    expect(of(at(() => true, [1, 1, 6, 1]))).toEqual([]);
    // Without latencies a list of workers looks the same.
    expect(of(lectures, null)).toEqual([]);
  });

  it('may be a live session at whichever time where a name says that somebody is there', () => {
    // 70 minutes from 10:00 to the minute, on Tuesdays, Thursdays and Saturdays.
    const starts = daily(10, 0, 28).filter((_, day) => [1, 3, 5].includes(day % 7));
    const arrivals = measureArrivals(starts.flatMap((ms) => runsAt([ms], 160, 70)));
    const of = (application: string, medianLatencyMs: number) =>
      buildProfile({ arrivals, medianLatencyMs, requests: 1_920, key: { application } });
    const signalsOf = (application: string, medianLatencyMs = 2_000) =>
      names(readSignals([words, clockAlignment, paced], subjectOfProfile(of(application, medianLatencyMs)))).filter(
        (name) => PACED.some((one) => one === name),
      );
    expect(signalsOf('live captions')).toEqual(['paced-session']);
    // What is at work all the time is a list, whatever it is called, and a job on time is one.
    expect(signalsOf('live captions', 20_000)).not.toContain('paced-session');
    expect(signalsOf('nightly tagging')).toEqual([]);
    const classOf = (application: string) => classify(subjectOfProfile(of(application, 2_000)));
    expect(classOf('live captions')).toMatchObject({ held: true });
    expect(classOf('nightly tagging')).toMatchObject({ latencyClass: 'scheduled', held: false });
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
