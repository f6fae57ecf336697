/** The slots of a day, from 00:00 UTC, and how long each is. */
export const SLOTS = 144;
export const SLOT_MINUTES = 10;

/**
 * Requests by slot of the day. `days`: UTC dates from the first to the last request, both counted. `counts`: for each slot with
 * requests, the counts of its days, most first; days without are left out.
 */
export type SlotCounts = { days: number; counts: ReadonlyMap<number, readonly number[]> };

/** Fewer days show no habit. The same as for a pattern in time (lib/latency/enough-data.ts). */
export const MIN_DAYS = 3;
/** Fewer requests in ten minutes come together by chance in a workload of any volume. */
export const LEAST_BUSY = 3;
/** Traffic of people rises over hours. Five times as much as in the hours around it is something else. */
const ABOVE = 5;
/** A peak that is wider than this is the rhythm of a day, not a job: six hours. */
const WIDEST = 36;
/** The chance that some slot of a day is busy on so many days though none is special. */
const MOST_CHANCE = 0.01;
/**
 * A job that is late or runs longer on some days is also in the slots beside. They have twice the requests of the hours around them,
 * and a quarter of those in the slots of the clock.
 */
const TAIL_ABOVE = 2;
const TAIL_SHARE = 0.25;
/** A job has at least twice the requests in its first 20 minutes than in the 20 before. People come one after the other. */
const SHARP = 2;
const EDGE = 2;

/**
 * The slots of the day that are busy at the same time on most days, which is what a schedule does: each has at least five times the
 * requests of the hours around it on over half of the days, and on more of them than chance allows. With them, the slots beside them
 * into which a job runs on and off. What rises slowly is no job. Empty where there are none, or under three days.
 */
export function clockSlots({ days, counts }: SlotCounts): Set<number> {
  if (days < MIN_DAYS) return new Set();
  const countsOf = (slot: number) => counts.get(slot) ?? [];
  const medians = bySlot((slot) => countsOf(slot)[Math.floor(days / 2)] ?? 0);
  const around = opened(medians);
  const busyDays = bySlot((slot) => {
    const busy = Math.max(LEAST_BUSY, ABOVE * at(around, slot));
    return countsOf(slot).filter((count) => count >= busy).length;
  });
  const seldom = busyDays.filter((busy) => 2 * busy <= days);
  // One more than was seen, so that a few quiet days do not prove that a busy one is impossible.
  const chance = (seldom.reduce((sum, busy) => sum + busy, 0) + 1) / (days * seldom.length + 1);
  const habitual = (slot: number) => {
    const busy = at(busyDays, slot);
    return 2 * busy > days && SLOTS * chanceOfAtLeast(busy, days, chance) <= MOST_CHANCE;
  };
  const clock = new Set([...Array(SLOTS).keys()].filter(habitual));
  const means = bySlot((slot) => countsOf(slot).reduce((sum, count) => sum + count, 0) / days);
  return withSharpStart(withTails(clock, means), means);
}

/** The slots and those that adjoin them, as long as these are a job's tail. */
function withTails(clock: ReadonlySet<number>, means: readonly number[]): Set<number> {
  const around = opened(means);
  const least = (TAIL_SHARE * [...clock].reduce((sum, slot) => sum + at(means, slot), 0)) / clock.size;
  const all = new Set(clock);
  for (const first of clock) {
    for (const step of [1, -1]) {
      for (let slot = wrapped(first + step); !all.has(slot); slot = wrapped(slot + step)) {
        if (at(means, slot) < Math.max(least, TAIL_ABOVE * at(around, slot))) break;
        all.add(slot);
      }
    }
  }
  return all;
}

/** The slots of those runs of slots in a row that begin at once. The day is a circle; slots that fill it have no beginning. */
function withSharpStart(slots: ReadonlySet<number>, means: readonly number[]): Set<number> {
  const sharp = new Set<number>();
  for (const first of slots) {
    if (slots.has(wrapped(first - 1))) continue;
    const run = [first];
    while (slots.has(wrapped(first + run.length))) run.push(wrapped(first + run.length));
    const begins = run.slice(0, EDGE);
    const mean = (all: readonly number[]) => all.reduce((sum, slot) => sum + at(means, slot), 0) / all.length;
    const before = Array.from({ length: EDGE }, (_, step) => wrapped(first - 1 - step));
    if (mean(begins) >= SHARP * mean(before)) for (const slot of run) sharp.add(slot);
  }
  return slots.size === SLOTS ? new Set(slots) : sharp;
}

/**
 * A curve over the day without its peaks of under six hours (a morphological opening): the least value of every six hours, and of these
 * the greatest that covers a slot. The day is a circle.
 */
function opened(curve: readonly number[]): number[] {
  const over = (values: readonly number[], slot: number, step: number, choose: (a: number, b: number) => number) => {
    let chosen = at(values, slot);
    for (let near = 1; near < WIDEST; near += 1) chosen = choose(chosen, at(values, wrapped(slot + step * near)));
    return chosen;
  };
  const least = bySlot((slot) => over(curve, slot, 1, Math.min));
  return bySlot((slot) => over(least, slot, -1, Math.max));
}

/** The chance of at least `least` successes in `trials`, each with this chance. */
function chanceOfAtLeast(least: number, trials: number, chance: number): number {
  let sum = 0;
  let ways = 1;
  for (let successes = 0; successes <= trials; successes += 1) {
    if (successes >= least) sum += ways * chance ** successes * (1 - chance) ** (trials - successes);
    ways *= (trials - successes) / (successes + 1);
  }
  return sum;
}

const bySlot = <T>(of: (slot: number) => T): T[] => Array.from({ length: SLOTS }, (_, slot) => of(slot));
const at = (values: readonly number[], slot: number) => values[slot] ?? 0;
const wrapped = (slot: number) => (slot + SLOTS) % SLOTS;
