import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './is-busy';
import type { SqliteAdapter } from './sqlite-adapter';

const GIVE_UP_AFTER_MS = 15_000;
const PAUSE_MS = 20;

/**
 * Switches the database to write-ahead logging permanently, so that readers never wait for a writer. SQLite does not
 * apply the busy timeout to the switch. If two processes open a new database at once, the later one has to retry.
 */
export async function switchToWriteAheadLog(connection: Awaited<ReturnType<SqliteAdapter['connect']>>): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    try {
      await connection.executeRaw({ sql: 'PRAGMA journal_mode = WAL', args: [], argTypes: [] });
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
