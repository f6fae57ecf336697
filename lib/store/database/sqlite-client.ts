import { Sqlite3Client } from '@libsql/client/sqlite3';
import Database from 'libsql';

const WRITES = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;
const TAKES_A_LOCK = /^\s*BEGIN\s+(IMMEDIATE|EXCLUSIVE)\b/i;

/**
 * libsql's client of a SQLite file, with two changes. The write lock is only ever taken by a script: libsql leaves a prepared statement that
 * failed with SQLITE_BUSY in progress until it is collected as garbage. Until then no transaction of its connection can commit, and
 * writes that were said to have succeeded are rolled back with it (github.com/tursodatabase/libsql-client-ts/issues/352). And a lock that another
 * connection holds is an error at once: SQLite would wait for it, but would block this process meanwhile.
 */
export function sqliteClient(url: string, readTimeoutMs: number): Sqlite3Client {
  const options = { timeout: readTimeoutMs };
  const path = decodeURIComponent(url.slice('file:'.length));
  const database = new Database(path, options);
  const client = new Sqlite3Client(path, options, database, 'number');
  const run: Sqlite3Client['execute'] = client.execute.bind(client);

  function takeLock(begin: string): void {
    try {
      database.exec(`PRAGMA busy_timeout = 0; ${begin}`);
    } finally {
      database.exec(`PRAGMA busy_timeout = ${readTimeoutMs}`);
    }
  }

  client.execute = async (...statement: Parameters<typeof run>) => {
    const [first] = statement;
    const sql = typeof first === 'string' ? first : first.sql;
    if (TAKES_A_LOCK.test(sql)) {
      takeLock(sql);
      return run('SELECT 1 WHERE false');
    }
    if (!WRITES.test(sql) || database.inTransaction) return run(...statement);
    takeLock('BEGIN IMMEDIATE');
    try {
      const result = await run(...statement);
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  return client;
}
