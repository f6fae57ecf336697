import { SLOT_MS, type SlotStarts } from '../../workloads/profile/slot-starts';
import type { Turnaround } from './turnaround';

/** How arrivals are sent. Limits are null where no source says, and then bound nothing. */
export type SendingTerms = {
  /** What waits is sent at each multiple of so many hours (UTC). */
  everyHours: number;
  turnaround: Turnaround;
  /** Hours from the arrival of a record until its answer is needed. */
  deadlineHours: number;
  recordsPerFile: number;
  filesPerHour: number | null;
  concurrentFiles: number | null;
  /** Records that may be with the provider at a time. */
  enqueuedRecords: number | null;
};

export const SLOTS_AN_HOUR = 3_600_000 / SLOT_MS;
export const SLOTS_A_DAY = 24 * SLOTS_AN_HOUR;
/** What limits let through so slowly is still waiting after this, and counts as late. */
const MOST_DAYS_AFTER = 60;

/** Records that arrived in one slot and were sent at another; null if never. */
type SentPart = { slot: number; count: number; at: number | null };

/** What was sent when. `waiting`: records that are not sent yet, the most and the mean over time. `heldBack`: sent after their window, or never. */
export type Sent = {
  parts: SentPart[];
  submissions: number;
  files: number;
  largest: number;
  heldBack: number;
  waiting: { max: number; mean: number };
};

/** Files that count under a limit, oldest first: the slot of their submission, and their records. */
type Recent = { at: number; records: number }[];

/** Sends arrivals at the windows, the longest waiting first. What a limit keeps back goes as soon as there is room. */
export function sendArrivals({ slots, starts }: SlotStarts, terms: SendingTerms): Sent {
  const every = Math.max(1, Math.round(terms.everyHours * SLOTS_AN_HOUR));
  const room = roomUnder(terms);
  const parts: SentPart[] = [];
  const queue: { slot: number; count: number }[] = [];
  const first = slots[0] ?? 0;
  const end = (slots.at(-1) ?? 0) + every + MOST_DAYS_AFTER * SLOTS_A_DAY;
  let [next, head, waiting, due, most, sum, submissions, files, largest, heldBack] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

  const take = (size: number, at: number) => {
    for (let left = size; left > 0; ) {
      const oldest = queue[head];
      if (oldest === undefined) return;
      const count = Math.min(left, oldest.count);
      parts.push({ slot: oldest.slot, count, at });
      if (at > (Math.floor(oldest.slot / every) + 1) * every) heldBack += count;
      oldest.count -= count;
      left -= count;
      if (oldest.count === 0) head += 1;
    }
  };

  let now = first;
  for (; (next < slots.length || waiting > 0) && now <= end; now += 1) {
    // Nothing happens until something arrives.
    if (waiting === 0) now = Math.max(now, slots[next] ?? now);
    if (now % every === 0) due = waiting;
    let inThis = 0;
    while (due > 0) {
      const size = Math.floor(Math.min(due, terms.recordsPerFile, room.at(now)));
      if (size < 1) break;
      room.use(now, size);
      take(size, now);
      files += 1;
      inThis += size;
      due -= size;
      waiting -= size;
    }
    if (inThis > 0) submissions += 1;
    largest = Math.max(largest, inThis);
    if (slots[next] === now) {
      const count = starts[next] ?? 0;
      queue.push({ slot: now, count });
      waiting += count;
      next += 1;
    }
    most = Math.max(most, waiting);
    sum += waiting;
  }
  for (const { slot, count } of queue.slice(head)) parts.push({ slot, count, at: null });
  return {
    ...{ parts, submissions, files, largest, heldBack: heldBack + waiting },
    waiting: { max: most, mean: sum / Math.max(1, now - first) },
  };
}

/** How many records the limits leave room for in one more file. */
function roomUnder({ turnaround, filesPerHour, concurrentFiles, enqueuedRecords }: SendingTerms) {
  const inPlace = Math.max(1, Math.ceil(turnaround.p95Hours * SLOTS_AN_HOUR));
  const recent: Recent = [];
  const bounded = filesPerHour !== null || concurrentFiles !== null || enqueuedRecords !== null;
  return {
    use: (at: number, records: number) => {
      if (bounded) recent.push({ at, records });
    },
    at: (now: number): number => {
      while (recent[0] !== undefined && now - recent[0].at >= Math.max(inPlace, SLOTS_AN_HOUR)) recent.shift();
      const there = recent.filter(({ at }) => now - at < inPlace);
      const lastHour = recent.filter(({ at }) => now - at < SLOTS_AN_HOUR).length;
      if (filesPerHour !== null && lastHour >= filesPerHour) return 0;
      if (concurrentFiles !== null && there.length >= concurrentFiles) return 0;
      if (enqueuedRecords === null) return Number.POSITIVE_INFINITY;
      return enqueuedRecords - there.reduce((records, file) => records + file.records, 0);
    },
  };
}
