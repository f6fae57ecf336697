import { once } from 'node:events';
import { SqliteAdapter } from '../../../../lib/store/database/sqlite-adapter';
import { databaseUrl } from '../../../../lib/store/folders/data-directory';

/** Holds the database's write lock until it is told to end, and says when it has it. */
const connection = await new SqliteAdapter(databaseUrl()).connect();
const transaction = await connection.startTransaction();
process.stdout.write('locked\n');
await once(process, 'message');
process.disconnect();
await transaction.commit();
await connection.dispose();
