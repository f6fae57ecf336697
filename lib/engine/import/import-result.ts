import type { Preview } from '../../logs/files/preview-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import type { SavedMapping } from '../../logs/mapping/match-mapping';
import type { Reject } from '../../logs/reject-reasons';
import type { KeyChoice } from '../../workloads/key/key-choice';
import type { NamingColumn } from '../../workloads/key/workload-key-columns';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import type { Days } from '../questions/days/question';
import type { ShownRequest } from '../questions/first-requests/question';
import type { Period } from '../questions/period/question';
import type { Note } from '../stage/note';
import type { InputFile } from '../unpack/unpack-file';

/** What the engine is asked to do. `directory` is the job's own and is emptied afterwards; `requests` is the Parquet file to write. */
export type ImportRequest = {
  files: InputFile[];
  mapping: ColumnMapping;
  directory: string;
  requests: string;
  /** Hex of the installation's key, for hashing personal identifiers. */
  key: string;
  /** Where the list of all rejected records goes, if it is wanted. */
  rejects?: string;
  /** Where the profiles go, a line of JSON each; where it is not set, they are in the result. */
  profiles?: string;
  /** How many of the first requests to show in the result; none where it is not set. */
  show?: number;
};

export type ImportedFile = {
  name: string;
  format: string;
  formatName: string;
  bytes: number;
  rows: number;
  rejected: number;
  notes: Note[];
};

/** What the engine found. Counts add up: the files' rows = accepted + duplicates + rejected. */
export type ImportResult = {
  files: ImportedFile[];
  accepted: number;
  duplicates: number;
  rejects: Reject[];
  /** None where the request names a file for them. */
  profiles: WorkloadProfile[];
  /** What names the workloads. */
  key: KeyChoice;
  /** From the first start to the last, or to the end of what the last row covers; null without times. */
  period: Period;
  days: Days;
  /** The first requests, as many as were asked for. */
  shown: ShownRequest[];
};

export type ImportProgress = {
  stage: 'unpacking' | 'reading' | 'profiling';
  rows: number;
  bytes: number;
  bytesTotal: number;
};

/** Requests that were imported before, to be profiled by other key columns (null: those that Whowaits would choose). `directory` is emptied afterwards; `profiles` as in an ImportRequest. */
export type ProfileRequest = {
  requests: string;
  columns: NamingColumn[] | null;
  directory: string;
  profiles?: string;
};
export type ProfileResult = Pick<ImportResult, 'profiles' | 'key'>;

/** A file that is looked into. `directory` is for the work alone; `firstRows` is where its first rows are to be written; `sheet` is that of a workbook. */
export type LookRequest = { file: InputFile; directory: string; firstRows?: string; sheet?: string };
export type LookResult = { preview: Preview | null };

/** Files whose columns may be those of a saved mapping, and the id of the one that fits them all. */
export type RecogniseRequest = { files: InputFile[]; saved: SavedMapping[]; directory: string };
export type RecogniseResult = { id: string | null };

/** What the reading process can be asked to do, and what it answers. */
export type EngineTasks = {
  import: { request: ImportRequest; result: ImportResult };
  profile: { request: ProfileRequest; result: ProfileResult };
  look: { request: LookRequest; result: LookResult };
  recognise: { request: RecogniseRequest; result: RecogniseResult };
};
export type EngineTask = {
  [Task in keyof EngineTasks]: { task: Task; request: EngineTasks[Task]['request'] };
}[keyof EngineTasks];
