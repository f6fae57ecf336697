import { describe, expect, it } from 'vitest';
import { classify } from '../../../../../lib/latency/classify';
import { byChance } from '../../../../../lib/latency/signals/time/by-chance';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { largeRuns } from '../../../../../lib/latency/signals/time/large-runs';
import { sameHours } from '../../../../../lib/latency/signals/time/same-hours';
import { subjectOfProfile } from '../../../../../lib/latency/subject';
import { daily, runsAt, seeded } from '../../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const MINUTE_MS = 60_000;
const REGULAR = [clockAlignment, sameHours];

/** A lesson at 8:30 each day: thirty questions of pupils in forty minutes, whenever one is stuck. */
const random = seeded(5);
const lesson = measureArrivals(
  runsAt(daily(8, 30, 14), 1, 1).flatMap((start) => [
    start,
    ...Array.from({ length: 29 }, () => start + random() * 40 * MINUTE_MS),
  ]),
);
const atAnyTime = { ...lesson, schedule: null };
const quick = { requests: 420, arrivals: lesson, medianLatencyMs: 1_500 };

describe('by chance', () => {
  it('speaks against work that may wait, and for somebody who is there, where calls come by chance at a set time', () => {
    const [work, people] = ofProfile(byChance, quick, REGULAR);
    expect(work).toMatchObject({ signal: 'by-chance', toward: 'scheduled' });
    expect(work?.weight).toBeLessThan(0);
    expect(people).toMatchObject({ signal: 'by-chance-somebody-there', toward: 'real-time' });
    expect(people?.weight).toBeGreaterThan(0);
    expect(work?.says).toBe(
      'While it runs, its calls take 1.9% of the time, and they come by chance, as those of people do.',
    );
  });

  it('takes back more where a clock has said that nobody watches', () => {
    const withClock = ofProfile(byChance, quick, REGULAR).at(1)?.weight ?? 0;
    expect(names(ofProfile(clockAlignment, quick))).toContain('clock-nobody-watches');
    expect(ofProfile(byChance, quick, [sameHours]).at(1)?.weight).toBeLessThan(withClock);
  });

  it('is no list, set time or not: thirty people at an event are as many as thirty items', () => {
    const unplanned = { ...quick, arrivals: atAnyTime };
    expect(names(ofProfile(largeRuns, { ...unplanned, medianLatencyMs: 60_000 }))).toContain('large-runs');
    expect(ofProfile(largeRuns, unplanned)).toEqual([]);
    expect(ofProfile(largeRuns, quick, REGULAR)).toEqual([]);
  });

  it('says nothing of a program at work: busy, handing over, at its pace, a chain of calls, or short runs', () => {
    const says = (profile: Parameters<typeof ofProfile>[1]) => ofProfile(byChance, { ...quick, ...profile }, REGULAR);
    expect(says({ medianLatencyMs: 20_000 })).toEqual([]);
    const pool = { commonest: 1, commonestShare: 1, most: 2, handoverChain: 12, handoverDays: 1 };
    expect(says({ concurrency: { ...pool, handoverShare: 0.6 } })).toEqual([]);
    expect(names(says({ concurrency: { ...pool, handoverShare: 0.02 } }))).toContain('by-chance');
    expect(says({ arrivals: { ...lesson, pace: { slots: 80, perSlot: 4, fano: 0.2 } } })).toEqual([]);
    expect(says({ followUps: { known: 420, yes: 400, overlapShare: 0, afterToolShare: 0 } })).toEqual([]);
    expect(says({ arrivals: { ...atAnyTime, typicalRun: { requests: 30, minutes: 9 } } })).toEqual([]);
    expect(says({ arrivals: { ...atAnyTime, typicalRun: { requests: 4, minutes: 40 } } })).toEqual([]);
    expect(ofProfile(byChance, quick)).toEqual([]);
  });

  it('sees the run that a clock starts where single calls at other times are runs of their own', () => {
    const alone = { requests: 1, minutes: 0 };
    expect(names(ofProfile(byChance, { ...quick, arrivals: { ...lesson, typicalRun: alone } }, REGULAR))).toContain(
      'by-chance',
    );
    expect(ofProfile(byChance, { ...quick, arrivals: { ...atAnyTime, typicalRun: alone } }, REGULAR)).toEqual([]);
    const short = lesson.schedule === null ? null : { ...lesson.schedule, medianRunMinutes: 9 };
    expect(
      ofProfile(byChance, { ...quick, arrivals: { ...lesson, typicalRun: alone, schedule: short } }, REGULAR),
    ).toEqual([]);
  });

  const few = { commonest: 1, commonestShare: 0.8, most: 4, handoverShare: 0.01, handoverChain: 1, handoverDays: 0 };
  const uneven = (fano: number) => ({ ...lesson, pace: { slots: 80, perSlot: 4, fano } });
  const says = (profile: Parameters<typeof ofProfile>[1]) =>
    names(ofProfile(byChance, { ...quick, ...profile }, REGULAR));

  it('knows long answers of people by their overlap, and none by one worker, by hand-overs, or where the log has no ends', () => {
    const slow = { medianLatencyMs: 25_000, arrivals: uneven(0.6) };
    expect(says({ ...slow, concurrency: few })).toContain('by-chance');
    expect(says({ ...slow, concurrency: { ...few, most: 1 } })).toEqual([]);
    expect(says({ ...slow, concurrency: { ...few, handoverShare: 0.1 } })).toEqual([]);
    expect(says({ ...slow, medianLatencyMs: 60_000, concurrency: few })).toEqual([]);
    expect(says({ ...slow, concurrency: null })).toEqual([]);
  });

  it('takes calls of a program that waits for its answers for even, and idle ones only at a set pace', () => {
    expect(says({ arrivals: uneven(0.3) })).toContain('by-chance');
    expect(says({ arrivals: uneven(0.3), medianLatencyMs: 12_000 })).toEqual([]);
    expect(says({ arrivals: { ...lesson, pace: null } })).toContain('by-chance');
  });

  it('knows a crowd that a sale or a show calls, and no pool, chunk list or thin log', () => {
    const crowd = { ...few, commonestShare: 0.1, most: 19, handoverShare: 0.39, handoverChain: 2.9 };
    const sale = { medianLatencyMs: 60_000, arrivals: uneven(20) };
    expect(says({ ...sale, concurrency: crowd })).toContain('by-chance');
    expect(says({ ...sale, concurrency: { ...crowd, handoverChain: 12 } })).toEqual([]);
    expect(says({ ...sale, concurrency: { ...crowd, commonest: 8, commonestShare: 0.7 } })).toEqual([]);
    expect(says({ ...sale, concurrency: { ...crowd, commonest: 1, commonestShare: 0.7 } })).toContain('by-chance');
    expect(says({ ...sale, concurrency: { ...crowd, most: 6 } })).toEqual([]);
    expect(says({ ...sale, medianLatencyMs: 500_000, concurrency: crowd })).toEqual([]);
    expect(says({ ...sale, arrivals: uneven(1.2), concurrency: crowd })).toEqual([]);
    expect(says({ ...sale, arrivals: { ...lesson, pace: null }, concurrency: crowd })).toEqual([]);
    expect(says({ ...sale, concurrency: null })).toEqual([]);
  });

  it('says nothing where the log can not: no times, no runs, and no latency where calls are close', () => {
    expect(ofProfile(byChance, { ...quick, arrivals: null }, REGULAR)).toEqual([]);
    expect(ofProfile(byChance, { ...quick, arrivals: { ...atAnyTime, typicalRun: null } }, REGULAR)).toEqual([]);
    expect(ofProfile(byChance, { ...quick, medianLatencyMs: null }, REGULAR)).toEqual([]);
    const sparse = {
      ...quick,
      medianLatencyMs: null,
      arrivals: { ...lesson, typicalRun: { requests: 12, minutes: 40 } },
    };
    expect(ofProfile(byChance, sparse, REGULAR).at(0)?.says).toBe(
      'While it runs, its calls are far apart, and they come by chance, as those of people do.',
    );
  });

  it('takes the rush of a live key for one of people: sixty at the start of a shift, whose calls wait for no other', () => {
    const draw = seeded(9);
    const rush = measureArrivals(
      runsAt(daily(8, 30, 14), 1, 1).flatMap((start) => [
        start,
        ...Array.from({ length: 59 }, () => start + draw() * 6 * MINUTE_MS),
      ]),
    );
    const traits = { streamed: null, named: null, clock: true };
    const part = { of: 'a', name: 'a', traits, slots: [51], others: 0.1 };
    const concurrency = {
      commonest: 1,
      commonestShare: 0.4,
      most: 5,
      handoverShare: 0.02,
      handoverChain: 1,
      handoverDays: 0,
    };
    const shift = { requests: 840, arrivals: rush, medianLatencyMs: 4_500, concurrency, part };
    expect(ofProfile(byChance, shift, REGULAR).at(0)?.says).toBe(
      'While it runs, no call waits for another, and they come by chance, as those of people do.',
    );
    expect(classify(subjectOfProfile(buildProfile(shift))).latencyClass).toBe('undecided');
    const says = (profile: Parameters<typeof ofProfile>[1]) =>
      names(ofProfile(byChance, { ...shift, ...profile }, REGULAR));
    // Workers, a fan, a run that is over at once, and a key with one use, where the log itself is silent.
    expect(says({ concurrency: { ...concurrency, handoverShare: 0.9 } })).toEqual([]);
    expect(says({ concurrency: { ...concurrency, fans: { count: 14, calls: 60, share: 1 } } })).toEqual([]);
    expect(says({ arrivals: { ...rush, typicalRun: { requests: 60, minutes: 1 } } })).toEqual([]);
    expect(says({ part: { ...part, traits: { ...traits, clock: false } } })).toEqual([]);
    expect(says({ concurrency: null })).toEqual([]);
  });

  it('asks before such work is batched, even if its name says that it may wait', () => {
    const said = { ...quick, key: { application: 'exercise-batch' } };
    const atWork = { ...said, medianLatencyMs: 60_000 };
    expect(classify(subjectOfProfile(buildProfile(atWork))).latencyClass).toBe('scheduled');
    const tag = classify(subjectOfProfile(buildProfile(said)));
    expect(tag.probabilities.scheduled).toBeGreaterThan(0.9);
    expect(tag.latencyClass).toBe('undecided');
    expect(tag.question).not.toBeNull();
  });
});
