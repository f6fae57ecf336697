import type { FileShape } from '../files/file-shape';
import { isTelling, nameWords, wordsOf } from './name-words';

/** What is said of a file's columns: their names, and whether its first line is known to be names and no row. */
type Named = Pick<FileShape, 'columns'> & { named?: true };

const LONGEST_NAME = 60;
const MOST_WORDS = 5;
/** Names that only columns have, from which on those beside them are taken for names too. */
const ENOUGH_TELLING = 2;
/** Columns that a message lists. */
const MOST_LISTED = 50;
const HIDDEN = '…';

/**
 * What each column may be called in a message, a page, an answer or a database: its own name where that is certainly the name
 * of a column, else its place. A line that only seems to be a header may hold a prompt, and the keys of an object may be
 * people, so a name is quoted where all its words are those of columns, or where what stands beside it shows that names stand
 * there. Of a name inside objects the parts that are not certain become "…".
 */
export function columnLabels({ columns, named }: Named): ReadonlyMap<string, string> {
  const trusted = trustedPlaces(columns, named ?? false);
  return new Map(
    columns.map((column, index) => {
      const shown = column.replace(PART, (part, at: number) =>
        isCertain(part) || trusted(column, at, part) ? part : HIDDEN,
      );
      const nothing = !/[^….[\]$]/.test(shown);
      return [column, nothing ? `column ${index + 1}` : shown];
    }),
  );
}

/** The same for one column. */
export function columnLabel(shape: Named, column: string): string {
  return columnLabels(shape).get(column) ?? 'a column';
}

/** The columns of a file for a message, cut to the first fifty. */
export function listColumns(shape: Named): string {
  const labels = [...columnLabels(shape)];
  const listed = [...new Set(labels.slice(0, MOST_LISTED).map(([, label]) => label))].join(', ');
  const more = labels.length > MOST_LISTED ? ` and ${labels.length - MOST_LISTED} more` : '';
  const hides = labels.some(([column, label]) => column !== label);
  return listed + more + (hides ? ' (names that may be data are not shown)' : '');
}

/** Whether a name is certainly that of a column, whatever stands beside it. */
export function isCertainName(name: string): boolean {
  return name.split(SEPARATOR).every((part) => part === '' || isCertain(part));
}

/** Whether a name is made like those of columns, as a word of a text may be: enough where its values are shown anyhow. */
export function isIdentifier(name: string): boolean {
  return name.split(SEPARATOR).every((part) => part === '' || (!part.includes(' ') && looksLikeName(part)));
}

/** The parts of a name that leads into objects: `data[].usage.input_tokens`, `attributes[gen_ai.system]`. */
const PART = /[^.[\]]+/g;
const SEPARATOR = /[.[\]]+/;

function isCertain(part: string): boolean {
  if (part === '$') return true;
  const words = wordsOf(part);
  return (
    isShort(part) && /^@?[\w$ :/()%#-]+$/.test(part) && words.length > 0 && words.every((word) => nameWords().has(word))
  );
}

function isShort(name: string): boolean {
  return name.length <= LONGEST_NAME && name.trim().split(/\s+/).length <= MOST_WORDS;
}

/**
 * Where unknown names are taken for names: in a header that is known to be one, and among the keys of an object of which
 * some are names that only columns have.
 */
function trustedPlaces(
  columns: readonly string[],
  named: boolean,
): (column: string, at: number, part: string) => boolean {
  const telling = new Map<string, Set<string>>();
  const header = new Set(columns);
  for (const column of columns) {
    for (const { 0: part, index } of column.matchAll(PART)) {
      if (!isTelling(part)) continue;
      const parent = column.slice(0, index);
      telling.set(parent, (telling.get(parent) ?? new Set()).add(part));
    }
  }
  return (column, at, part) => {
    const beside = telling.get(column.slice(0, at))?.size ?? 0;
    return (named && at === 0 && header.has(part) ? true : beside >= ENOUGH_TELLING) && looksLikeName(part);
  };
}

/** A word or a few, in any language, without what ids, addresses and sentences are made of. */
function looksLikeName(part: string): boolean {
  return isShort(part) && /^[\p{L}_$][\p{L}\p{M}_$ ()%/-]*\d{0,2}$/u.test(part);
}
