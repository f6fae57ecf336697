import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportRequest, ImportResult } from '../../engine/import/import-result';
import { type Engine, inTurn } from '../../engine/process/run-engine';
import type { InputFile } from '../../engine/unpack/unpack-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import { readColumnMapping } from '../../logs/mapping/column-mapping-file';
import { REJECT_REASONS } from '../../logs/reject-reasons';
import type { MappingTrial } from '../../reports/answers/mapping-trial';
import { inTrialFolder } from '../../store/trial-files';
import { hashingKey } from '../hashing-key';
import { InputError, inputError, wrongMapping } from '../input-error';
import { arrivedFile } from '../uploads/uploads';

const SHOWN_REQUESTS = 5;
const SHOWN_LINES = 5;

/** The first rows of a file, as text or from an uploaded file. */
export type FirstRows = { name: string; head: string } | { upload: string };

/**
 * Reads the first rows of a file as an audit would with this mapping (JSON text), and keeps nothing. Throws InputError
 * if nothing can be read. An abort by `signal`, also while it waits for its turn, ends it with its reason.
 */
export async function tryMapping(firstRows: FirstRows, mapping: string, signal?: AbortSignal): Promise<MappingTrial> {
  const read = readColumnMapping(mapping);
  if ('problem' in read) throw wrongMapping(read.problem);
  return inTrialFolder(async (folder) => {
    try {
      const readFirstRows = async (engine: Engine) => {
        const file = await writeFirstRows(firstRows, read.sheet, folder, engine);
        return engine.import(await trialRequest(file, read, folder), () => {});
      };
      return trialOf(await inTurn('looks', readFirstRows, { signal }));
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
  });
}

async function trialRequest(file: InputFile, mapping: ColumnMapping, folder: string): Promise<ImportRequest> {
  return {
    files: [file],
    mapping,
    directory: folder,
    requests: path.join(folder, 'requests.parquet'),
    profiles: path.join(folder, 'workloads.jsonl'),
    key: (await hashingKey()).toString('hex'),
    show: SHOWN_REQUESTS,
  };
}

async function writeFirstRows(
  firstRows: FirstRows,
  sheet: string | undefined,
  folder: string,
  engine: Engine,
): Promise<InputFile> {
  const target = path.join(folder, 'head');
  if ('head' in firstRows) {
    await writeFile(target, firstRows.head, { mode: 0o600 });
    return { name: firstRows.name, path: target };
  }
  const file = await arrivedFile(firstRows.upload);
  const { preview } = await engine.look({
    ...{ file, directory: folder, firstRows: target },
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (preview === null)
    throw new InputError(
      'unreadable',
      `${file.name} can't be previewed.`,
      'Audit it with a mapping to see the result.',
    );
  return { name: file.name, path: target };
}

function trialOf(imported: ImportResult): MappingTrial {
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
}
