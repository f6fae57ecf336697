/**
 * Names that a person may have meant, most similar first. A name is similar if its edit distance is at most a third of
 * its length.
 */
export function nearestNames(names: Iterable<string>, asked: string, most = 3): string[] {
  const wanted = asked.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, edits: editsBetween(wanted, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.max(name.length, asked.length) / 3))
    .sort((one, other) => one.edits - other.edits)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters added, removed, replaced, or swapped with the next one (optimal string alignment). */
export function editsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1];
      const least = [(last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (same ? 0 : 1)];
      if (one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) least.push((before[to - 2] ?? 0) + 1);
      row.push(Math.min(...least));
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
