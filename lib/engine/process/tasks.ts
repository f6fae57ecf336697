import type { ImportRequest, ImportResult } from '../import/import-result';
import type { LookRequest, LookResult, RecogniseRequest, RecogniseResult } from '../look/look-into';
import type { ParquetToCsvRequest, ParquetToCsvResult } from '../look/parquet-to-csv';
import type { ProfileRequest, ProfileResult } from '../profile/profile-again';
import type { StartsRequest, StartsResult } from '../profile/starts-again';

/** The tasks of the reading process and their results. */
export type EngineTasks = {
  import: { request: ImportRequest; result: ImportResult };
  profile: { request: ProfileRequest; result: ProfileResult };
  starts: { request: StartsRequest; result: StartsResult };
  look: { request: LookRequest; result: LookResult };
  recognise: { request: RecogniseRequest; result: RecogniseResult };
  parquetToCsv: { request: ParquetToCsvRequest; result: ParquetToCsvResult };
};
export type EngineTask = {
  [Task in keyof EngineTasks]: { task: Task; request: EngineTasks[Task]['request'] };
}[keyof EngineTasks];
