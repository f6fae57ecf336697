import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { runParquetToCsv } from '../../engine/process/run-engine';
import { BatchProblem } from '../batch-problem';
import { csvRecords } from './csv-records';
import type { InputRecord, RecordStream } from './input-record';

/**
 * The rows of a Parquet file, which the reading process copies as CSV into `folder`: the user's own, since the copy holds
 * prompts. The copy goes as soon as it is read. Throws UnreadableFile, and BatchProblem for what is no Parquet.
 */
export function parquetRecords(file: string, name: string, folder: string): RecordStream {
  const tally = { bytes: 0, sha256: () => sha256 };
  let sha256 = '';
  async function* rows(): AsyncGenerator<readonly InputRecord[]> {
    tally.bytes = (await stat(file)).size;
    sha256 = await sha256Of(file);
    const directory = await mkdtemp(path.join(folder, '.reading-'));
    try {
      const { copies } = await runParquetToCsv({ file: { name, path: file }, directory });
      if (copies.length === 0) {
        throw new BatchProblem(
          'wrong-request',
          `${name} is no Parquet file.`,
          'Make it again, or give it the ending that it should have: .csv or .jsonl.',
        );
      }
      let line = 0;
      for (const copy of copies) {
        // Rows of Parquet have no lines: they are counted, whatever lines their copy has.
        for await (const some of csvRecords(copy.path, name).records) {
          yield some.map((record) => {
            line++;
            return { ...record, line };
          });
        }
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return { records: rows(), tally };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
