import { afterAll } from 'vitest';
import { closeQueries } from './engine/import-files';
import { closeSessions } from './engine/read-files';

/** Runs for each test file, though files share their modules: nothing that one opened is left to the next. */
afterAll(async () => {
  await closeSessions();
  await closeQueries();
});
