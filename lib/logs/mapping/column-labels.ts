import type { FileShape } from '../files/file-shape';
import { isColumnOnlyName, nameWords, wordsOf } from '../names/name-words';

/** What describes a file's columns: their names, and whether its first line is known to be a header. */
type Named = Pick<FileShape, 'columns'> & { named?: true };

const LONGEST_NAME = 60;
const MOST_WORDS = 5;
/** If this many names can only be column names, the names beside them are trusted too. */
const ENOUGH_TELLING = 2;
/** The most columns that a message lists. */
const MOST_LISTED = 50;
const HIDDEN = '…';

/**
 * The safe name of each column in a message, a page, an answer or a database: its own name if it is certainly a column
 * name, else its place. A line that only looks like a header may hold a prompt, and the keys of an object may be
 * people. A name is therefore quoted only if all its words occur in column names, or if its neighbours show that names
 * stand there. Uncertain parts of a nested name become "…".
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

/** The columns of a file for a message: at most the first fifty. */
export function listColumns(shape: Named): string {
  const labels = [...columnLabels(shape)];
  const listed = [...new Set(labels.slice(0, MOST_LISTED).map(([, label]) => label))].join(', ');
  const more = labels.length > MOST_LISTED ? ` and ${labels.length - MOST_LISTED} more` : '';
  const hides = labels.some(([column, label]) => column !== label);
  return listed + more + (hides ? ' (names that may be data are hidden)' : '');
}

/** Whether a name is certainly a column name, whatever its neighbours are. */
export function isCertainName(name: string): boolean {
  return name.split(SEPARATOR).every((part) => part === '' || isCertain(part));
}

/**
 * Whether a name has the form of a column name. A word of a text can have it too, so this is only enough where the
 * values are shown anyway.
 */
export function isIdentifier(name: string): boolean {
  return name.split(SEPARATOR).every((part) => part === '' || (!part.includes(' ') && looksLikeName(part)));
}

/** The parts of a nested name: `data[].usage.input_tokens`, `attributes[gen_ai.system]`. */
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
 * Places where unknown names are trusted: in a known header, and among the keys of an object with some certain column
 * names.
 */
function trustedPlaces(
  columns: readonly string[],
  named: boolean,
): (column: string, at: number, part: string) => boolean {
  const telling = new Map<string, Set<string>>();
  const header = new Set(columns);
  for (const column of columns) {
    for (const { 0: part, index } of column.matchAll(PART)) {
      if (!isColumnOnlyName(part)) continue;
      const parent = column.slice(0, index);
      telling.set(parent, (telling.get(parent) ?? new Set()).add(part));
    }
  }
  return (column, at, part) => {
    const beside = telling.get(column.slice(0, at))?.size ?? 0;
    return (named && at === 0 && header.has(part) ? true : beside >= ENOUGH_TELLING) && looksLikeName(part);
  };
}

/** One or a few words in any language, without the characters of ids, addresses and sentences. */
function looksLikeName(part: string): boolean {
  return isShort(part) && /^[\p{L}_$][\p{L}\p{M}_$ ()%/-]*\d{0,2}$/u.test(part);
}
