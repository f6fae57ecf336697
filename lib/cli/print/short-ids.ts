/** Fewer characters are easily a part of another id or of a name. */
const SHORTEST = 6;

/** The start of each id that is of no other one, as short as can be. An id stays whole where a name has that start in it. */
export function shortIds(items: readonly { id: string; name: string }[]): Map<string, string> {
  const ids = items.map(({ id }) => id).sort();
  const inNames = startsInNames(items.map(({ name }) => name));
  return new Map(
    ids.map((id, at) => {
      const beside = [ids[at - 1] ?? '', ids[at + 1] ?? ''];
      const start = id.slice(0, Math.max(SHORTEST, ...beside.map((other) => common(id, other) + 1)));
      return [id, inNames.has(id.slice(0, SHORTEST)) ? id : start];
    }),
  );
}

/** All that names hold that may be the start of an id, which is a hexadecimal number. */
function startsInNames(names: readonly string[]): Set<string> {
  const starts = new Set<string>();
  for (const [word] of names.flatMap((name) => [...name.toLowerCase().matchAll(/[0-9a-f]{6,}/g)])) {
    for (let at = 0; at + SHORTEST <= word.length; at += 1) starts.add(word.slice(at, at + SHORTEST));
  }
  return starts;
}

/** How many characters two texts begin with alike. */
function common(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
