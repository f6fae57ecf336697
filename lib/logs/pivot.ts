import type { ReadColumn } from './columns/canonical-columns';
import { cells, type Projection } from './columns/column-source';

/**
 * A table in long form: each line holds one count of a row, and lines with the same values of `by` form one row. A kind
 * can count several things if they include each other. Several kinds of one count are added up. The first kind that
 * matches a line is used.
 */
export type Pivot = {
  by: readonly string[];
  /** Further keys, if the file has them. */
  alsoBy?: readonly string[];
  /** The column that says what a line counts. */
  kind: string;
  /** The column with the number, which is multiplied by `times`. */
  amount: string;
  /** What each value of `kind` counts, in any case; `*` matches any text. */
  kinds: Readonly<Record<string, ReadColumn | readonly ReadColumn[]>>;
  times?: number;
  /**
   * A column with the unit of an amount, and the number that each of its values (lower case) stands for. A line in
   * another unit counts nothing.
   */
  units?: { column: string; are: Readonly<Record<string, number>> };
  /**
   * The lines that count, by a column and its values (lower case), if the file has the column. `says` describes the
   * others.
   */
  only?: { column: string; is: readonly string[]; says: string };
  /**
   * For a key that includes the kind. With `pattern`, the part that matches this regular expression (RE2) becomes `*`,
   * so that the lines of a row share one key. With `keeps`, for kinds with many words, only the matching part is kept,
   * in lower case and separated by spaces. A key of which nothing would be kept stays whole.
   */
  kindInKey?: { key: string } & ({ pattern: string } | { keeps: string });
  /** Amounts that all lines of a row have, such as a cost. */
  sums?: Readonly<Partial<Record<ReadColumn, string>>>;
  /**
   * For lines with a column per kind, whose names end with `suffix`. Each of its cells becomes a line, with its kind in
   * the column `name` and the cell in `cell`, except the column `total`.
   */
  wide?: { suffix: string; total: string; name: string; cell: string };
};

/** A format's pivot, limited to the columns that a file has. */
export function pivotOf({ alsoBy = [], only, ...pivot }: Pivot, columns: readonly string[]): Pivot {
  const by = [...pivot.by, ...alsoBy.filter((column) => columns.includes(column))];
  return { ...pivot, by, ...(only !== undefined && columns.includes(only.column) ? { only } : {}) };
}

/** The column of pivoted rows that holds the sum of their lines. */
export const pivotedColumn = (canonical: ReadColumn) => `sum of ${canonical}`;

/** What a kind counts, as a list. */
export function countedBy(pivot: Pivot, kind: string): readonly ReadColumn[] {
  const counted = pivot.kinds[kind];
  return counted === undefined ? [] : typeof counted === 'string' ? [counted] : counted;
}

/** Every canonical column that a pivot fills, once. */
export function filledBy(pivot: Pivot): ReadColumn[] {
  const counted = Object.keys(pivot.kinds).flatMap((kind) => countedBy(pivot, kind));
  return [...new Set([...counted, ...(Object.keys(pivot.sums ?? {}) as ReadColumn[])])];
}

/** A projection over the rows of a pivot, which have only its keys and its counts. */
export function overPivot(projection: Projection, pivot: Pivot): Projection {
  return {
    ...projection,
    ...Object.fromEntries(filledBy(pivot).map((column) => [column, cells(pivotedColumn(column))])),
  };
}

/** The columns of the rows of a pivot. */
export function columnsOfPivot(pivot: Pivot): string[] {
  return [...pivot.by, ...filledBy(pivot).map(pivotedColumn)];
}

/** The columns that a pivot needs and a file lacks, as a sentence; null if it lacks none. */
export function lacksForPivot(pivot: Pivot, columns: readonly string[]): string | null {
  const needed = [...pivot.by, pivot.kind, pivot.amount, ...Object.values(pivot.sums ?? {})];
  if (pivot.units !== undefined) needed.push(pivot.units.column);
  if (pivot.only !== undefined) needed.push(pivot.only.column);
  const made = [pivot.wide?.name, pivot.wide?.cell];
  const missing = needed.filter((column) => !columns.includes(column) && !made.includes(column));
  return missing.length === 0
    ? null
    : `the pivot of the mapping uses columns that the file lacks: ${missing.join(', ')}.`;
}
