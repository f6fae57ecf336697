import { setTimeout as sleep } from 'node:timers/promises';
import { SqliteAdapter } from '../../../../lib/store/database/sqlite-adapter';
import { databaseUrl } from '../../../../lib/store/folders/data-directory';

/** Holds the database's write lock for this many milliseconds, and says when it has it. */
const connection = await new SqliteAdapter(databaseUrl()).connect();
const transaction = await connection.startTransaction();
process.stdout.write('locked\n');
await sleep(Number(process.argv[2]));
await transaction.commit();
await connection.dispose();
