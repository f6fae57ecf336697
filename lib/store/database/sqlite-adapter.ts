import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { isBusy } from './is-busy';
import { sqliteClient } from './sqlite-client';

/** How long a write waits for another process's write, in ms: as long as any transaction may take. */
export const LONGEST_WRITE_MS = 600_000;

/** How long a statement that needs no write lock waits for another process, in ms. This process is blocked meanwhile. */
const READ_TIMEOUT_MS = 15_000;

const PAUSE_MS = 10;

type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;

/**
 * Prisma's adapter for a SQLite file, with three changes. Transactions start with the write lock: a deferred
 * transaction that reads first fails at once, whatever the timeout, if another process wrote in between
 * (sqlite.org/rescode.html, SQLITE_BUSY_SNAPSHOT). They stay on one connection: libsql opens a new one per
 * transaction and never closes it. And what another process's write is in the way of is tried again until `patienceMs` have passed: this process
 * goes on, and its readers come in between.
 */
export class SqliteAdapter extends PrismaLibSql {
  readonly #patienceMs: number;

  constructor(url: string, patienceMs = LONGEST_WRITE_MS) {
    super({ url });
    this.#patienceMs = patienceMs;
  }

  /** Deleted and overwritten data is filled with zeros, on every connection. */
  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const connection = await super.connect();
    await connection.executeRaw({ sql: 'PRAGMA secure_delete = ON', args: [], argTypes: [] });
    const { executeRaw, queryRaw, startTransaction } = connection;
    connection.executeRaw = (query) => this.#patiently(() => executeRaw.call(connection, query));
    connection.queryRaw = (query) => this.#patiently(() => queryRaw.call(connection, query));
    connection.startTransaction = (level) => this.#patiently(() => startTransaction.call(connection, level));
    return connection;
  }

  override createClient({ url }: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = sqliteClient(url, Math.min(this.#patienceMs, READ_TIMEOUT_MS));
    client.transaction = async () => {
      await client.execute('BEGIN IMMEDIATE');
      return transactionOn(client);
    };
    return client;
  }

  async #patiently<T>(attempt: () => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + this.#patienceMs;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      }
      await sleep(PAUSE_MS);
    }
  }
}

/**
 * The three methods that the adapter calls. The adapter holds its own lock meanwhile, so no other statement runs in
 * between.
 */
function transactionOn(client: Client): Transaction {
  const methods: Pick<Transaction, 'execute' | 'commit' | 'rollback'> = {
    execute: (statement) => client.execute(statement),
    rollback: async () => {
      await client.execute('ROLLBACK');
    },
    commit: async () => {
      try {
        await client.execute('COMMIT');
      } catch (error) {
        await client.execute('ROLLBACK');
        throw error;
      }
    },
  };
  return methods as Transaction;
}
