/** What a map holds under a key, made and put there where nothing is. Node 20 lacks `Map.prototype.getOrInsertComputed`. */
export function getOrMake<Key, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}
