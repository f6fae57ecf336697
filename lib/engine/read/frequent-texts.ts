import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, type Row } from '../duckdb/session';
import { identifier, literal } from '../duckdb/sql-text';

/** Texts of a column that are looked for before anything is worked out. */
const MOST_TEXTS = 12;
/** A text in a smaller share of the rows costs the others more than it saves. */
const LEAST_SHARE = 0.01;
const LONGEST = 200;

/** A column of a table of first rows, and the value that a text of it stands for. */
export type TextColumn = { column: string; value: (text: string) => string };

/**
 * For each column, an expression for its values that knows those of its most frequent texts. A name in a log stands in thousands
 * of rows; to clean and check it in each of them costs more than to read the row.
 */
export async function frequentValues(
  connection: DuckDBConnection,
  firstRows: string,
  columns: readonly TextColumn[],
): Promise<Map<string, string>> {
  const expressions = new Map<string, string>();
  for (const { column, value } of columns) {
    const name = identifier(column);
    const known = await queryRows(
      connection,
      `SELECT text, ${value('text')} AS value FROM (
         SELECT ${name} AS text, count(*) AS n FROM ${firstRows} WHERE strlen(${name}) <= ${LONGEST} GROUP BY ALL)
       WHERE n >= ${LEAST_SHARE} * (SELECT count(*) FROM ${firstRows}) ORDER BY n DESC, text LIMIT ${MOST_TEXTS}`,
    );
    const cases = known.map((row) => `WHEN ${valueLiteral(row.text)} THEN ${valueLiteral(row.value)}`);
    if (cases.length > 0) expressions.set(column, `CASE ${name} ${cases.join(' ')} ELSE ${value(name)} END`);
  }
  return expressions;
}

function valueLiteral(value: Row[string] | undefined): string {
  return typeof value === 'string' ? literal(value) : typeof value === 'boolean' ? String(value) : 'NULL';
}
