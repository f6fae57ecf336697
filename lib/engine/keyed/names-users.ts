import { type Row, textOrNull, toCount } from '../duckdb/session';

/** Which applications name users, of rows with an `application` and its requests `with_user`. An application may have many rows. */
export function namesUsers(rows: readonly Row[]): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const row of rows) {
    const application = textOrNull(row.application) ?? '';
    names.set(application, names.get(application) === true || toCount(row.with_user) > 0);
  }
  return names;
}
