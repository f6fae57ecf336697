import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { closeDatabase } from '../../../lib/store/database/database';
import { stopBeingOwner } from '../../../lib/store/database/owner';

const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'whowaits-store-'));
const remove = (directory: string) => rmSync(directory, { recursive: true, force: true, maxRetries: 3 });

/** The folder of a job is removed a moment after its audit is done, which may be while it is copied. */
const isNoJob = (directory: string) => (path: string) => path !== join(directory, 'jobs');

function setDataDirectory(directory: string): void {
  vi.stubEnv('WHOWAITS_DATA', directory);
  vi.stubEnv('DATABASE_URL', undefined);
}

/**
 * Gives each test of the calling file a data directory of its own, with a real database in it. What `prepare` does in it is done
 * once: each test gets a copy.
 */
export function dataInTemporaryDirectory(prepare?: () => Promise<void>): void {
  let prepared: string | undefined;
  let directory: string;

  if (prepare !== undefined) {
    beforeAll(async () => {
      prepared = emptyDirectory();
      setDataDirectory(prepared);
      await prepare();
      // A database that is open can't be copied.
      await closeDatabase();
      await stopBeingOwner();
      vi.unstubAllEnvs();
    });
    afterAll(() => {
      if (prepared !== undefined) remove(prepared);
    });
  }

  beforeEach(() => {
    directory = emptyDirectory();
    if (prepared !== undefined) cpSync(prepared, directory, { recursive: true, filter: isNoJob(prepared) });
    setDataDirectory(directory);
  });

  afterEach(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
    remove(directory);
  });
}
