import { SqliteAdapter } from '../../../lib/store/database/sqlite-adapter';

/** The rows of one statement on a connection of its own, past Prisma. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = await new SqliteAdapter(url).connect();
  try {
    const { columnNames, rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
  } finally {
    await connection.dispose();
  }
}
