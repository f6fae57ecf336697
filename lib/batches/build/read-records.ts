import { csvRecords } from './csv-records';
import type { RecordStream } from './input-record';
import { jsonLines } from './json-lines';
import { parquetRecords } from './parquet-records';

/** A file of the user's: `name` is what is said of it, and no path. */
export type BatchInput = { path: string; name: string };

/**
 * The records of a file by the end of its name: .parquet, .csv, or JSON lines; the latter two packed as .gz too. `bodyField` is the one that holds
 * the body of a request, if one does.
 */
export function readRecords({ path, name }: BatchInput, folder: string, bodyField: string | null): RecordStream {
  if (/\.parquet$/i.test(name)) return parquetRecords(path, name, folder);
  return /\.csv(\.gz)?$/i.test(name) ? csvRecords(path, name) : jsonLines(path, name, bodyField);
}
