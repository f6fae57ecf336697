import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { closeDatabase } from '../../../lib/store/database/database';

/** Gives each test of the calling file a data directory of its own, with a real database in it. */
export function dataInTemporaryDirectory(): void {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'whowaits-store-'));
    vi.stubEnv('WHOWAITS_DATA', directory);
    vi.stubEnv('DATABASE_URL', undefined);
  });

  afterEach(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
    rmSync(directory, { recursive: true, force: true });
  });
}
