import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { literal } from '../../../lib/engine/duckdb/sql-text';
import { profileAgain } from '../../../lib/engine/profile/profile-again';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { query } from './import-files';

/** The workloads of the requests of many readings, measured as those of one audit. */
export async function profilesOf(requests: readonly string[]): Promise<WorkloadProfile[]> {
  const directory = mkdtempSync(join(tmpdir(), 'whowaits-profiles-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  const all = join(directory, 'all.parquet');
  await query({ requests }, `COPY (SELECT * FROM requests) TO ${literal(all)} (FORMAT parquet)`);
  return (await profileAgain({ requests: all, columns: null, directory })).profiles;
}
