/** The period of the rate in milliseconds: long enough to be stable, short enough to follow a change. */
const WINDOW_MS = 10_000;

/** Measures the transfer rate over the last ten seconds. Bytes that were there at the start do not count as sent. */
export class TransferRate {
  private readonly seen: { at: number; bytes: number }[] = [];

  /** Call with all bytes so far and a monotonic time in milliseconds. */
  note(bytes: number, at: number): void {
    this.seen.push({ at, bytes });
    while ((this.seen[1]?.at ?? at) <= at - WINDOW_MS) this.seen.shift();
  }

  /** Null while there is too little data. */
  get bytesPerSecond(): number | null {
    const first = this.seen[0];
    const last = this.seen.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < 500) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }
}

/** Milliseconds for the rest at this rate, a second at least, as what is left takes some time; null while unknown. */
export function timeLeftMs(doneOf: number, total: number, perSecond: number | null): number | null {
  if (perSecond === null || perSecond <= 0 || doneOf >= total) return null;
  return Math.max(1000, ((total - doneOf) / perSecond) * 1000);
}
