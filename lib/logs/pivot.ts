import type { ReadColumn } from './columns/canonical-columns';
import { cells, type Projection } from './columns/column-source';

/**
 * A table in long form, in which a line holds one count of a row. Lines with the same values of `by` form one row.
 * `kind` is the column that says what a line counts. `amount` is the column with the number, multiplied by `times`.
 * `kinds` maps its values, in any case, with `*` for any text in them, to what they count. A value can count several
 * things if they include each other. Several values of one count are added up, and the first that matches a line is
 * used. `sums` are amounts that all lines of a row have, such as a cost. `units`: a column with the unit of an amount,
 * and the number that each of its values (lower case) stands for; a line in another unit counts nothing. `only`: the
 * lines that count, by a column and its values (lower case); `says` describes the others. `alsoBy`: further keys, if
 * the file has them. `only` also applies only if the file has its column. `kindInKey`: if a key includes the kind, the
 * part that matches this regular expression (RE2) becomes `*`, so that the lines of a row share one key. If kinds have
 * many words, the matching part is kept instead, in lower case and separated by spaces. A key of which nothing would be
 * kept stays whole. `wide`: a line has a column per kind, with names that end with `suffix`. Each of its cells becomes
 * a line, with its kind in the column `name` and the cell in `cell`, except the column `total`.
 */
export type Pivot = {
  by: readonly string[];
  alsoBy?: readonly string[];
  kind: string;
  amount: string;
  kinds: Readonly<Record<string, ReadColumn | readonly ReadColumn[]>>;
  times?: number;
  units?: { column: string; are: Readonly<Record<string, number>> };
  only?: { column: string; is: readonly string[]; says: string };
  kindInKey?: { key: string } & ({ pattern: string } | { keeps: string });
  sums?: Readonly<Partial<Record<ReadColumn, string>>>;
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
