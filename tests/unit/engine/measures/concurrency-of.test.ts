import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CallEvent, concurrencyOf } from '@/lib/engine/questions/concurrency/concurrency-of';
import { seeded } from '../../../fixtures/arrival-shapes';

/** A call from one moment until another, in ms, with its lengths where a test is about them. */
type Call = { from: number; to: number; input?: number; output?: number };

/** The events of calls in the order in which `concurrencyOf` gets them. */
function eventsOf(calls: readonly Call[]): CallEvent[] {
  const events = calls.flatMap(({ from, to, input = null, output = null }) => [
    { moment: from, step: 1, input, output },
    { moment: to, step: -1, input, output },
  ]);
  return events.toSorted((a, b) => a.moment - b.moment || a.step - b.step || (b.input ?? 0) - (a.input ?? 0));
}

function measured(calls: readonly Call[]) {
  const { add, result } = concurrencyOf();
  for (const event of eventsOf(calls)) add(event);
  return result();
}

/** Calls that start at these moments and take so long. */
const each = (starts: readonly number[], ms: number): Call[] => starts.map((from) => ({ from, to: from + ms }));

it('is unknown where no call lasts', () => {
  expect(measured([])).toBeNull();
});

it('says how many calls run at once most of the time, and at most', () => {
  // One alone for 2 s, two for 3 s, three for 1 s.
  const calls = [
    { from: 0, to: 6000 },
    { from: 2000, to: 6000 },
    { from: 5000, to: 6000 },
  ];
  expect(measured(calls)).toMatchObject({ commonest: 2, commonestShare: 3 / 6, most: 3 });
});

it('sees a worker that takes the next item at once, more often than by chance', () => {
  const worker = each([0, 1100, 2200, 3300], 1000);
  // Three of four starts follow an end within 250 ms. By chance 4 × 250 ms of 4300 ms and the ten minutes after the end would.
  const chance = (4 * 250) / (4300 + 600_000);
  expect(measured(worker)).toMatchObject({
    handoverShare: expect.closeTo((0.75 - chance) / (1 - chance), 12),
    handoverChain: 4,
    handoverDays: 1,
  });
  const people = each([0, 60_000, 200_000, 400_000], 1000);
  expect(measured(people)).toMatchObject({ handoverShare: 0, handoverChain: 1, handoverDays: 0 });
});

it('sees fans: calls that start within two seconds, before the first of them ends, with silence around', () => {
  const fan = (at: number, calls: number) =>
    each(
      Array.from({ length: calls }, (_, i) => at + 100 * i),
      5000,
    );
  const alone = each([300_000], 1000);
  expect(measured([...fan(0, 4), ...fan(60_000, 6), ...alone])).toMatchObject({
    fans: { count: 2, calls: 5, share: 10 / 11 },
  });
  // Too few, too slow, and begun after the first has ended.
  const slow = each([0, 700, 1400, 2100], 5000);
  const late = [{ from: 60_000, to: 60_150 }, ...each([60_100, 60_200, 60_300], 5000)];
  expect(measured([...slow, ...late, ...fan(120_000, 3)])).toMatchObject({ fans: { count: 0, calls: 0, share: 0 } });
});

it('sees rows of five calls and more, each of which holds all that was said before', () => {
  const row = (at: number, calls: number): Call[] =>
    Array.from({ length: calls }, (_, i) => ({
      from: at + 2000 * i,
      to: at + 2000 * i + 1000,
      input: 100 + 60 * i,
      output: 50,
    }));
  expect(measured([...row(0, 5), ...row(3_600_000, 4)])).toMatchObject({ growing: { rows: 1, share: 5 / 9 } });
  // An input that leaves out some of what was said is another call.
  const forgets = row(0, 5).map((call, i) => (i === 2 ? { ...call, input: 209 } : call));
  expect(measured(forgets)).toMatchObject({ growing: { rows: 0, share: 0 } });
});

/** A dozen at once, each with as many calls: what is next to be sent, by what was sent and answered. */
function atOnce(next: (input: number, output: number, chance: () => number) => number): Call[] {
  const chance = seeded(3);
  return Array.from({ length: 12 }, () => {
    let at = chance() * 20_000;
    let input = 1_000 + Math.round(chance() * 9_000);
    return Array.from({ length: 120 }, () => {
      const output = 200 + Math.round(chance() * 600);
      const call = { from: at, to: at + 5_000 + chance() * 10_000, input, output };
      at = call.to + chance() * 4_000;
      input = Math.round(next(input, output, chance));
      return call;
    });
  }).flat();
}

it('sees calls that go on from an earlier one, although a dozen of chains run at once', () => {
  const agents = atOnce((input, output, chance) => input + output + chance() * 0.1 * (input + output));
  expect(measured(agents)?.goesOnShare).toBeGreaterThan(0.7);
  // The largest leave out what the first of them said.
  const cut = atOnce((input, output, chance) => (input > 20_000 ? 4_000 : input + output + chance() * 400));
  expect(measured(cut)?.goesOnShare).toBeGreaterThan(0.7);
});

it('takes no list for chains: its lengths fit as often the other way round', () => {
  const list = atOnce((_, __, chance) => 1_000 + chance() * 20_000);
  expect(measured(list)?.goesOnShare).toBe(0);
  const alike = atOnce((_, __, chance) => 2_000 + chance() * 100);
  expect(measured(alike)?.goesOnShare).toBe(0);
  // A pause of more than half an hour ends a chain.
  const apart = Array.from({ length: 60 }, (_, i) => ({
    from: i * 2e6,
    to: i * 2e6 + 5,
    input: 500 + 60 * i,
    output: 9,
  }));
  expect(measured(apart)?.goesOnShare).toBe(0);
});

it('takes a sequence of two steps for half a chain at most', () => {
  let isSecond = false;
  const pairs = atOnce((input, output, chance) => {
    isSecond = !isSecond;
    return isSecond ? input + output : 1_000 + chance() * 30_000;
  });
  const share = measured(pairs)?.goesOnShare;
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.55);
});

it('is what its definitions say, whatever the calls are', () => {
  const times = fc.record({ from: fc.nat({ max: 8 }), ms: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 12 }), (found) => {
      const calls = found.map(({ from, ms }) => ({ from: from * 1000, to: (from + ms) * 1000 }));
      const all = measured(calls);
      // How many calls run in each second.
      const levels = Array.from(
        { length: 13 },
        (_, s) => calls.filter(({ from, to }) => from <= s * 1000 && s * 1000 < to).length,
      );
      const busy = levels.filter((level) => level > 0);
      const timeAt = (level: number) => busy.filter((own) => own === level).length;
      expect(all?.most).toBe(Math.max(...levels));
      expect(timeAt(all?.commonest ?? 0)).toBe(Math.max(...busy.map(timeAt)));
      expect(all?.commonestShare).toBeCloseTo(timeAt(all?.commonest ?? 0) / busy.length, 12);
      // A start follows an end within 250 ms only at the same moment, as all are whole seconds.
      const handed = calls.filter(({ from }) => calls.some(({ to }) => to === from)).length;
      const [first, last] = [Math.min(...calls.map(({ from }) => from)), Math.max(...calls.map(({ to }) => to))];
      const chance = (calls.length * 250) / (last - first + 600_000);
      expect(all?.handoverShare).toBeCloseTo(Math.max(0, (handed / calls.length - chance) / (1 - chance)), 12);
    }),
    { numRuns: 60 },
  );
});
