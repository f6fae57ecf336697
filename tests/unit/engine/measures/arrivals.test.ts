import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanosOf } from '@/lib/engine/questions/arrivals/fano';
import { overTimeOf, weekOf } from '@/lib/engine/questions/arrivals/over-time';
import { paceOf } from '@/lib/engine/questions/arrivals/pace';
import { phaseOf } from '@/lib/engine/questions/arrivals/phases';
import { repetitionOf } from '@/lib/engine/questions/arrivals/repetition';
import { runsOf, typicalRunOf } from '@/lib/engine/questions/arrivals/runs';
import { secondOf } from '@/lib/engine/questions/arrivals/seconds';
import { commonest, ofAnswered, type Slot } from '@/lib/engine/questions/arrivals/slot-measure';
import { wholeOf } from '@/lib/engine/questions/arrivals/whole';
import { MONDAY_MS, measured, slotsOf } from './slots-of';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Starts at so many times, so many seconds apart. */
const every = (seconds: number, count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i * seconds);

/** Some days of starts at a few times of day, so that runs, silences and repetition are common. */
const someStarts = fc
  .array(
    fc.record({ day: fc.integer({ min: 0, max: 16 }), place: fc.nat({ max: 40 }), second: fc.nat({ max: 299 }) }),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((starts) => starts.map(({ day, place, second }) => day * DAY + place * 5 * MINUTE + second));

const sum = (values: readonly number[]) => values.reduce((all, n) => all + n, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
function varianceOf(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((n) => (n - middle) ** 2));
}

const fanoOf = (values: readonly number[]) => varianceOf(values) / mean(values);

/** The starts of all windows of so many slots, from the first one with starts to the last. */
function windows(slots: readonly Slot[], length: number): number[] {
  const places = slots.map(({ slot }) => Math.floor(slot / length));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, i) =>
    sum(slots.filter((_slot, at) => places[at] === first + i).map(({ starts }) => starts)),
  );
}

/** Slots with at most one empty slot between them. */
function runsIn(slots: readonly Slot[]): Slot[][] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    if (run !== undefined && slot.slot - (run.at(-1)?.slot ?? 0) <= 2) run.push(slot);
    else runs.push([slot]);
  }
  return runs;
}

const always = (check: (slots: Slot[]) => void) =>
  fc.assert(
    fc.property(someStarts, (starts) => {
      check(slotsOf(starts));
    }),
    { numRuns: 40 },
  );

describe('Fano factors', () => {
  it('are variance over mean of the windows, empty ones between included', () => {
    // Two starts, a slot without any, and four: mean 2, variance 8/3.
    expect(measured(fanosOf(), slotsOf([0, 1, 600, 601, 602, 603])).fiveMinutes).toBeCloseTo(4 / 3, 12);
    always((slots) => {
      const { fiveMinutes, hour, day } = measured(fanosOf(), slots);
      for (const [found, length] of [
        [fiveMinutes, 1],
        [hour, 12],
        [day, 288],
      ] as const) {
        expect(found).toBeCloseTo(fanoOf(windows(slots, length)), 9);
      }
    });
  });
});

describe('the pace', () => {
  it('is that of the slots inside of runs', () => {
    // Slots of 1, 2, 0, 4 and 9 starts: inside are 2, 0 and 4. The next run has one slot.
    const starts = [0, 300, 301, 900, 901, 902, 903, ...every(1, 9, 1200), 9000];
    const pace = measured(paceOf(), slotsOf(starts));
    expect(pace).toEqual({ slots: 3, perSlot: 2, fano: expect.closeTo(8 / 3 / 2, 12) });
    expect(measured(paceOf(), slotsOf([0, 300, 9000]))).toBeNull();
    always((slots) => {
      const inside = runsIn(slots).flatMap((run) => windows(run, 1).slice(1, -1));
      const found = measured(paceOf(), slots);
      if (sum(inside) === 0) return expect(found).toBeNull();
      expect(found?.slots).toBe(inside.length);
      expect(found?.perSlot).toBeCloseTo(mean(inside), 9);
      expect(found?.fano).toBeCloseTo(fanoOf(inside), 9);
    });
  });
});

describe('repetition', () => {
  const correlation = (slots: readonly Slot[], lag: number): number | null => {
    const counts = windows(slots, 6);
    if (counts.length < 2 * lag) return null;
    const [earlier, later] = [counts.slice(0, -lag), counts.slice(lag)];
    const deviation = Math.sqrt(varianceOf(earlier) * varianceOf(later));
    if (deviation === 0 || !earlier.some((n, i) => n * (later[i] ?? 0) > 0)) return null;
    return (mean(earlier.map((n, i) => n * (later[i] ?? 0))) - mean(earlier) * mean(later)) / deviation;
  };

  it('is whole where each day is as the one before, and unknown in less than two days', () => {
    const days = every(DAY, 20).flatMap((from) => [from, from + HOUR, from + HOUR + 1]);
    expect(measured(repetitionOf(), slotsOf([...days, 20 * DAY - 1])).day).toBeGreaterThan(0.95);
    expect(measured(repetitionOf(), slotsOf(days.slice(0, 6)))).toEqual({ day: null, week: null });
  });

  it('is the correlation of half hours with those a day and a week later', () => {
    always((slots) => {
      const found = measured(repetitionOf(), slots);
      for (const [own, lag] of [
        [found.day, 48],
        [found.week, 336],
      ] as const) {
        const expected = correlation(slots, lag);
        if (expected === null) expect(own).toBeNull();
        else expect(own).toBeCloseTo(expected, 9);
      }
    });
  });
});

describe('runs', () => {
  it('are parted by ten minutes of silence, and the typical one is in the middle', () => {
    const runs = measured(runsOf(), slotsOf([10, 310, 940, 3000, 7200, 7201, 7202, 7203]));
    const at = MONDAY_MS / 1000;
    expect(runs).toEqual([
      { startS: at + 10, endS: at + 940, requests: 3 },
      { startS: at + 3000, endS: at + 3000, requests: 1 },
      { startS: at + 7200, endS: at + 7203, requests: 4 },
    ]);
    expect(typicalRunOf(runs)).toEqual({ requests: 3, minutes: 3 / 60 });
    expect(typicalRunOf([])).toBeNull();
    always((slots) => {
      const expected = runsIn(slots).map((run) => ({
        startS: (run[0]?.firstUs ?? 0) / 1e6,
        endS: (run.at(-1)?.lastUs ?? 0) / 1e6,
        requests: sum(run.map(({ starts }) => starts)),
      }));
      expect(measured(runsOf(), slots)).toEqual(expected);
    });
  });
});

describe('the clock of a poll', () => {
  const poll = every(10 * MINUTE, 12, 2 * MINUTE + 50);

  it('is seen in the minute and in the quarter of a minute at which it starts', () => {
    expect(measured(phaseOf(), slotsOf(poll))).toBeCloseTo(1, 12);
    expect(measured(secondOf(), slotsOf(poll))).toBeCloseTo(1, 12);
    // Half of them are a minute and half a minute later: half at the commonest, of which chance has a fifth and a quarter.
    const late = poll.map((second, i) => second + (i % 2) * (MINUTE + 30));
    expect(measured(phaseOf(), slotsOf(late))).toBeCloseTo((0.5 - 0.2) / 0.8, 12);
    expect(measured(secondOf(), slotsOf(late))).toBeCloseTo((0.5 - 0.25) / 0.75, 12);
  });

  it('is no clock of a list that never pauses, nor of slots full of starts', () => {
    const list = every(45, 100);
    expect(measured(phaseOf(), slotsOf(list))).toBe(0);
    expect(measured(secondOf(), slotsOf(list))).toBe(0);
  });
});

describe('the whole', () => {
  it('tells first and last start, the shares of active time, and the minute at which bursts begin', () => {
    // Bursts at 0:01, 1:02 and 2:30, of 1, 2 and 1 starts.
    const whole = measured(wholeOf(), slotsOf([90, HOUR + 130, HOUR + 131, 2.5 * HOUR]));
    expect(whole).toEqual({
      firstMs: MONDAY_MS + 90_000,
      lastMs: MONDAY_MS + 2.5 * HOUR * 1000,
      activeDays: 1,
      activeWindowShare: 3 / 16,
      activeHourShare: 1,
      busiestMinutesShare: 3 / 4,
      bursts: 3,
      alignedStartShare: 2 / 3,
    });
    always((slots) => {
      const share = (length: number) =>
        windows(slots, length).filter((n) => n > 0).length / windows(slots, length).length;
      const found = measured(wholeOf(), slots);
      expect(found.activeDays).toBe(windows(slots, 288).filter((n) => n > 0).length);
      expect(found.activeWindowShare).toBeCloseTo(share(2), 12);
      expect(found.activeHourShare).toBeCloseTo(share(12), 12);
      expect(found.bursts).toBe(runsIn(slots).length);
    });
  });
});

describe('starts over time and in the week', () => {
  it('are by hour in a short log and by day in a long one', () => {
    const short = measured(overTimeOf(), slotsOf([30 * MINUTE, 31 * MINUTE, 3 * HOUR]));
    expect(short).toEqual({ fromMs: MONDAY_MS, stepMs: HOUR * 1000, counts: [2, 0, 0, 1] });
    const long = measured(overTimeOf(), slotsOf([HOUR, 40 * DAY, 40 * DAY + 1]));
    expect(long).toEqual({ fromMs: MONDAY_MS, stepMs: DAY * 1000, counts: [1, ...Array<number>(39).fill(0), 2] });
  });

  it('are in their half hour of the week, from Monday on', () => {
    always((slots) => {
      const { byHalfHourOfWeek, byHour, byWeekday } = measured(weekOf(), slots);
      const dates = slots.flatMap(({ slot, starts }) => Array<Date>(starts).fill(new Date(slot * 300_000)));
      const days = dates.map((date) => (date.getUTCDay() + 6) % 7);
      const counts = (places: readonly number[], length: number) =>
        Array.from({ length }, (_, place) => places.filter((own) => own === place).length);
      expect(byWeekday).toEqual(counts(days, 7));
      expect(byHour).toEqual(
        counts(
          dates.map((date) => date.getUTCHours()),
          24,
        ),
      );
      const halves = dates.map(
        (date, i) => (days[i] ?? 0) * 48 + date.getUTCHours() * 2 + (date.getUTCMinutes() < 30 ? 0 : 1),
      );
      expect(byHalfHourOfWeek).toEqual(counts(halves, 336));
    });
  });
});

it('slots in which every request failed count only where nothing was ever answered', () => {
  const failed = slotsOf([0, 5 * DAY], true);
  expect(measured(ofAnswered(runsOf), failed)).toHaveLength(2);
  const all = [...failed, ...slotsOf([2 * DAY])].toSorted((a, b) => a.slot - b.slot);
  expect(measured(ofAnswered(runsOf), all)).toEqual(measured(runsOf(), slotsOf([2 * DAY])));
});

it('the commonest of equal counts is the first', () => {
  expect(commonest([1, 3, 2, 3])).toBe(1);
});
