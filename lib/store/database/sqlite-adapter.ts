import { PrismaLibSql } from '@prisma/adapter-libsql';

/** How long a statement waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;

/**
 * Prisma's adapter for a SQLite file, with two changes to its transactions. They start with the write lock: a deferred
 * transaction that reads first fails at once, whatever the timeout, if another process wrote in between
 * (sqlite.org/rescode.html, SQLITE_BUSY_SNAPSHOT). And they stay on one connection: libsql opens a new one per
 * transaction and never closes it.
 */
export class SqliteAdapter extends PrismaLibSql {
  constructor(url: string, timeoutMs = BUSY_TIMEOUT_MS) {
    super({ url, timeout: timeoutMs });
  }

  /** Deleted and overwritten data is filled with zeros, on every connection. */
  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const connection = await super.connect();
    await connection.executeRaw({ sql: 'PRAGMA secure_delete = ON', args: [], argTypes: [] });
    return connection;
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    client.transaction = async () => {
      await client.execute('BEGIN IMMEDIATE');
      return transactionOn(client);
    };
    return client;
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
