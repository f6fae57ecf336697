import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runImport } from '../engine/run-engine';
import { readColumnMapping } from '../logs/column-mapping-file';
import { REJECT_REASONS } from '../logs/reject-reasons';
import { UnreadableFile } from '../logs/unreadable-file';
import type { MappingTrial } from '../reports/mapping-trial';
import { installationKey } from '../store/installation-key';
import { inTrialFolder } from '../store/trial-files';
import { InputError, inputError } from './input-error';

const SHOWN_REQUESTS = 5;
const SHOWN_LINES = 5;

/**
 * Reads the first rows of a file, given as text, just as an audit would by this mapping (JSON text), and keeps nothing.
 * Throws InputError when nothing in them can be read.
 */
export async function tryMapping(name: string, head: string, mapping: string): Promise<MappingTrial> {
  const read = readColumnMapping(mapping);
  if ('problem' in read) throw new InputError('usage', read.problem);
  return inTrialFolder(async (folder) => {
    const file = path.join(folder, 'head');
    await writeFile(file, head, { mode: 0o600 });
    const request = {
      files: [{ name, path: file }],
      mapping: read,
      directory: folder,
      requests: path.join(folder, 'requests.parquet'),
      key: installationKey().toString('hex'),
      show: SHOWN_REQUESTS,
    };
    try {
      const imported = await runImport(request, () => {});
      return {
        rows: imported.files.reduce((sum, { rows }) => sum + rows, 0),
        accepted: imported.accepted,
        duplicates: imported.duplicates,
        rejects: imported.rejects.map(({ reason, count, examples }) => ({
          reason,
          says: REJECT_REASONS[reason],
          count,
          lines: examples.slice(0, SHOWN_LINES).map(({ line }) => line),
        })),
        notes: imported.files.flatMap((part) => part.notes.map(({ says }) => says)),
        requests: imported.shown,
      };
    } catch (error) {
      if (error instanceof UnreadableFile) throw inputError(error);
      throw error;
    }
  });
}
