import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRequests } from '../../../lib/engine/import/import-requests';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { accountedFor, type Input, requestIn } from './import-files';

/**
 * Imports the logs of many cases as one, since an import takes longer than the rows of a case, and returns their workloads by
 * application. A log names its case as the application. Throws where two workloads are of one application.
 */
export async function importTogether(inputs: readonly Input[]): Promise<Map<string, WorkloadProfile>> {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-engine-'));
  try {
    const { profiles } = accountedFor(await importRequests(requestIn(folder, inputs), () => {}));
    const byApplication = new Map(profiles.map((profile) => [profile.key.application ?? '', profile]));
    if (byApplication.size < profiles.length) throw new Error('each log is one workload');
    return byApplication;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
