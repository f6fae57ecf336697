import { editsWithin } from './edits-within';

/** A word with fewer letters is near to too many others. */
const SHORTEST_WORD = 4;
const MOST = 3;

/**
 * Names that a person may have meant, most similar first. A name is similar if its edit distance is at most a third of its length. Where
 * none is, those count of which a part has as many words as were asked for, and is similar to them.
 */
export function nearestNames(names: Iterable<string>, asked: string): string[] {
  const all = [...new Set(names)];
  const wanted = asked.trim().toLowerCase();
  const near = mostSimilar(all, (name) => editsToMeant(wanted, name.toLowerCase()));
  const words = wordsOf(asked).length;
  const found = near.length > 0 || words === 0 ? near : mostSimilar(all, (name) => editsToPart(wanted, name, words));
  return found.slice(0, MOST);
}

/** The names of which the edits are known, fewest first. */
function mostSimilar(names: readonly string[], editsOf: (name: string) => number | null): string[] {
  return names
    .flatMap((name) => {
      const edits = editsOf(name);
      return edits === null ? [] : [{ name, edits }];
    })
    .sort((one, other) => one.edits - other.edits)
    .map(({ name }) => name);
}

function editsToMeant(wanted: string, name: string): number | null {
  return editsWithin(wanted, name, Math.max(1, Math.max(name.length, wanted.length) / 3));
}

/** The edits to the most similar part of a name; null where no part is similar. */
function editsToPart(wanted: string, name: string, words: number): number | null {
  const own = wordsOf(name);
  const meant = wordsOf(wanted).join(' ');
  const edits = own.flatMap((_, at) => {
    const part = own.slice(at, at + words).join(' ');
    return at + words > own.length || part.length < SHORTEST_WORD ? [] : (editsToMeant(meant, part) ?? []);
  });
  return edits.length === 0 ? null : Math.min(...edits);
}

/** The words of a name, small: `/jobs/weekly-digest` and `jobsWeeklyDigest` have three. */
function wordsOf(name: string): string[] {
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
}
