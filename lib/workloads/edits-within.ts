/** What stands beyond the reach of `most` edits. */
const FAR = 1 << 20;

/**
 * The edits between two names, or null if there are more than `most`: letters added, removed, replaced, or swapped with the next one
 * (optimal string alignment). Only what so few edits can reach is worked out.
 */
export function editsWithin(one: string, other: string, most: number): number | null {
  const reach = Math.floor(most);
  if (Math.abs(one.length - other.length) > reach) return null;
  const width = other.length + 1;
  let before = new Int32Array(width).fill(FAR);
  let last = new Int32Array(width).fill(FAR);
  let row = new Int32Array(width);
  for (let to = 0; to <= Math.min(other.length, reach); to += 1) last[to] = to;
  let leastOfLast = 0;
  for (let at = 1; at <= one.length; at += 1) {
    const letter = one.charCodeAt(at - 1);
    const letterBefore = at > 1 ? one.charCodeAt(at - 2) : -1;
    row.fill(FAR);
    if (at <= reach) row[0] = at;
    let leastOfRow = at <= reach ? at : FAR;
    for (let to = Math.max(1, at - reach); to <= Math.min(other.length, at + reach); to += 1) {
      const against = other.charCodeAt(to - 1);
      let edits = (last[to - 1] as number) + (letter === against ? 0 : 1);
      edits = Math.min(edits, (last[to] as number) + 1, (row[to - 1] as number) + 1);
      const swapped = to > 1 && letter === other.charCodeAt(to - 2) && letterBefore === against;
      if (swapped) edits = Math.min(edits, (before[to - 2] as number) + 1);
      row[to] = edits;
      if (edits < leastOfRow) leastOfRow = edits;
    }
    // A swap reaches over one row.
    if (leastOfRow > reach && leastOfLast > reach) return null;
    leastOfLast = leastOfRow;
    [before, last, row] = [last, row, before];
  }
  const edits = last[other.length] as number;
  return edits <= reach ? edits : null;
}

const LETTERS = 36;

/** How often each letter and digit is in a name of lower-case letters and digits. */
export function lettersOf(name: string): Uint16Array {
  const counts = new Uint16Array(LETTERS);
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const place = code < 97 ? code - 48 : code - 87;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/** The least edits there can be between two names with these letters: each edit adds, removes or replaces one at most. */
export function leastEdits(one: Uint16Array, other: Uint16Array): number {
  let more = 0;
  let fewer = 0;
  for (let place = 0; place < LETTERS; place += 1) {
    const difference = (one[place] as number) - (other[place] as number);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}
