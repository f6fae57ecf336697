/** A table that is made when it is first read: all of them take 30 ms, which a command that reads no words need not wait for. */
export function lazily<T>(make: () => T): () => T {
  let made: { table: T } | null = null;
  return () => {
    made ??= { table: make() };
    return made.table;
  };
}
