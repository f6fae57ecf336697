import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { closeDatabase } from '../../../lib/store/database/database';
import { stopBeingOwner } from '../../../lib/store/database/owner';
import { temporaryFolder } from '../run-whowaits';

/** A folder for each test of the calling file, with the data of Whowaits in it. */
export function folderWithLedger(): { readonly path: string } {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    vi.stubEnv('WHOWAITS_DATA', join(folder.path, 'data'));
  });
  afterEach(async () => {
    await closeDatabase();
    await stopBeingOwner();
    vi.unstubAllEnvs();
    folder.remove();
  });
  return {
    get path() {
      return folder.path;
    },
  };
}
