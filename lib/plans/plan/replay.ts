import { getOrMake } from '../../workloads/get-or-make';
import { SLOT_MS, type SlotStarts } from '../../workloads/profile/slot-starts';
import { isUndated } from '../../workloads/profile/undated';
import { type SendingTerms, SLOTS_A_DAY, SLOTS_AN_HOUR, sendArrivals } from './send-arrivals';
import { doneWithin } from './turnaround';

/** What came of it. Shares are of the records of the log that say when they started. */
export type Replay = {
  records: number;
  /** Days (UTC) from the first record to the last. */
  days: number;
  submissions: number;
  files: number;
  /** Records of the largest submission. */
  largest: number;
  inTime: number;
  /** The day (UTC) with the smallest share in time; null where times count from an unknown start. */
  worstDay: { day: string; records: number; inTime: number } | null;
  /** Records that have arrived and are not sent yet: the most, and the mean over time. */
  waiting: { max: number; mean: number };
  /** Hours from arrival to answer. */
  answered: { half: number; p95: number };
  /** Records that a limit kept back beyond their window. */
  heldBack: number;
};

/**
 * Sends the real arrivals of a workload through windows and limits, the longest waiting first. A file keeps its place under the limits
 * until its 95th percentile. A record counts as arrived at the start of its slot of five minutes, so waits are told too long by up to that.
 * Null where no record says when it started.
 */
export function replay({ slots, starts }: SlotStarts, terms: SendingTerms): Replay | null {
  const first = slots[0];
  const last = slots.at(-1);
  if (first === undefined || last === undefined) return null;
  const sent = sendArrivals({ slots, starts }, terms);
  const records = starts.reduce((sum, count) => sum + count, 0);
  const inTimeAfter = kept((wait) => doneWithin(terms.turnaround, terms.deadlineHours - hoursOf(wait)));
  const days = new Map<number, { records: number; inTime: number }>();
  const waits = new Map<number, number>();
  for (const { slot, count, at } of sent.parts) {
    const wait = at === null ? Number.POSITIVE_INFINITY : at - slot;
    const day = Math.floor(slot / SLOTS_A_DAY);
    const ofDay = days.get(day) ?? { records: 0, inTime: 0 };
    days.set(day, { records: ofDay.records + count, inTime: ofDay.inTime + count * inTimeAfter(wait) });
    waits.set(wait, (waits.get(wait) ?? 0) + count);
  }
  const all = [...days.values()].reduce((sum, { inTime }) => sum + inTime, 0);
  return {
    records,
    days: Math.floor(last / SLOTS_A_DAY) - Math.floor(first / SLOTS_A_DAY) + 1,
    submissions: sent.submissions,
    files: sent.files,
    largest: sent.largest,
    inTime: Math.min(1, all / records),
    worstDay: isUndated(first * SLOT_MS) ? null : worstOf(days),
    waiting: sent.waiting,
    answered: { half: answeredBy(waits, terms, records, 0.5), p95: answeredBy(waits, terms, records, 0.95) },
    heldBack: sent.heldBack,
  };
}

const hoursOf = (slots: number) => slots / SLOTS_AN_HOUR;

function kept(of: (wait: number) => number): (wait: number) => number {
  const known = new Map<number, number>();
  return (wait) => getOrMake(known, wait, () => of(wait));
}

function worstOf(days: ReadonlyMap<number, { records: number; inTime: number }>): Replay['worstDay'] {
  let worst: Replay['worstDay'] = null;
  for (const [day, { records, inTime }] of days) {
    const share = Math.min(1, inTime / records);
    if (worst !== null && (share > worst.inTime || (share === worst.inTime && records <= worst.records))) continue;
    worst = { day: new Date(day * SLOTS_A_DAY * SLOT_MS).toISOString().slice(0, 10), records, inTime: share };
  }
  return worst;
}

const HALVINGS = 40;

/** Hours from arrival within which a share of the records is answered. */
function answeredBy(
  waits: ReadonlyMap<number, number>,
  { turnaround }: SendingTerms,
  records: number,
  share: number,
): number {
  const within = (hours: number) => {
    let sum = 0;
    for (const [wait, count] of waits) sum += count * doneWithin(turnaround, hours - hoursOf(wait));
    return sum / records;
  };
  let high = 1;
  while (within(high) < share && high < 1e6) high *= 2;
  let low = 0;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (within(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}
