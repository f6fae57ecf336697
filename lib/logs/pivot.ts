import type { ReadColumn } from './columns/canonical-columns';
import { cells, type Projection } from './columns/column-source';

/**
 * A table in long form, in which a line says one count of what one row should say: lines with the same values of `by` are one row.
 * `kind` is the column that says what a line counts and `amount` the one that says how many, times `times`. `kinds` are its
 * values, in any case, `*` for any text in them, and what they count: several things where they lie in each other, and added up where
 * several values count one. The first that fits a line counts. `sums` are amounts that all lines of a row have, such as a cost.
 * `units`: a column that says in what an amount counts, and how many each of its values (lower case) is; a line in another unit counts nothing.
 * `only`: the lines that count, by a column and its values (lower case); `says` what the others are.
 * `alsoBy`: further keys, where the file has them; `only` too is asked of a file that has its column.
 * `kindInKey`: where a key names the kind too, what of it (a regular expression of RE2) becomes `*`, so that the lines of a row have one key;
 * or, where kinds have many words, what of it is kept, in lower case and parted by spaces. A key of which nothing is kept stays whole.
 * `wide`: a line has a column for each thing, whose names end with `suffix`; each of its cells is a line, with what it is in the column
 * `name` and the cell in `cell`, but for the column `total`.
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

/** A format's pivot as far as a file has its columns. */
export function pivotOf({ alsoBy = [], only, ...pivot }: Pivot, columns: readonly string[]): Pivot {
  const by = [...pivot.by, ...alsoBy.filter((column) => columns.includes(column))];
  return { ...pivot, by, ...(only !== undefined && columns.includes(only.column) ? { only } : {}) };
}

/** The name of the column in which the rows of a pivot have what its lines counted. */
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

/** A projection over the rows that a pivot makes, which have its keys and what it counted, and nothing else. */
export function overPivot(projection: Projection, pivot: Pivot): Projection {
  return {
    ...projection,
    ...Object.fromEntries(filledBy(pivot).map((column) => [column, cells(pivotedColumn(column))])),
  };
}

/** The columns of the rows that a pivot makes. */
export function columnsOfPivot(pivot: Pivot): string[] {
  return [...pivot.by, ...filledBy(pivot).map(pivotedColumn)];
}

/** What a pivot needs that a file lacks, as a sentence; null where all is there. */
export function lacksForPivot(pivot: Pivot, columns: readonly string[]): string | null {
  const needed = [...pivot.by, pivot.kind, pivot.amount, ...Object.values(pivot.sums ?? {})];
  if (pivot.units !== undefined) needed.push(pivot.units.column);
  if (pivot.only !== undefined) needed.push(pivot.only.column);
  const made = [pivot.wide?.name, pivot.wide?.cell];
  const missing = needed.filter((column) => !columns.includes(column) && !made.includes(column));
  return missing.length === 0
    ? null
    : `the pivot of the mapping names columns that the file lacks: ${missing.join(', ')}.`;
}
