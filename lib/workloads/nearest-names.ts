import { editsWithin } from './edits-within';

/**
 * Names that a person may have meant, most similar first. A name is similar if its edit distance is at most a third of
 * its length.
 */
export function nearestNames(names: Iterable<string>, asked: string, most = 3): string[] {
  const wanted = asked.toLowerCase();
  return [...new Set(names)]
    .flatMap((name) => {
      const edits = editsWithin(wanted, name.toLowerCase(), Math.max(1, Math.max(name.length, asked.length) / 3));
      return edits === null ? [] : [{ name, edits }];
    })
    .sort((one, other) => one.edits - other.edits)
    .slice(0, most)
    .map(({ name }) => name);
}
