/** Import and profile as an audit runs them, in a process of their own; then the same requests by another key. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inTurn, runProfile } from '../../../lib/engine/process/run-engine';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';
import { contest, timed } from './contest';

await contest(async (log) => {
  const directory = mkdtempSync(`${log}.job-`);
  const requests = path.join(directory, 'requests.parquet');
  try {
    const files = [{ name: path.basename(log), path: log }];
    const request = { files, mapping: NO_MAPPING, directory, requests, key: '5e'.repeat(32) };
    const { profiles } = await timed('import', () => inTurn('imports', (engine) => engine.import(request, () => {})));
    await timed('rekey', () => runProfile({ requests, columns: ['key_name'], directory }));
    return profiles.length;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
