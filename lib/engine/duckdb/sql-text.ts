/** A string literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A quoted column name. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Counts the rows for which a condition holds, over a window. DuckDB goes through the whole frame of each row for `count(*) FILTER`, in
 * the square of the rows of a partition.
 */
export function countWhere(condition: string): string {
  return `count(CASE WHEN ${condition} THEN 1 END)`;
}

/** Rows of a query with columns added; the rows themselves where there are none. */
export function withColumns(rows: string, columns: readonly string[]): string {
  return columns.length === 0 ? rows : `SELECT ${['*', ...columns].join(', ')} FROM (${rows})`;
}
