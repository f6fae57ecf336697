import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import type { Reject } from '../../logs/reject-reasons';
import type { KeyChoice } from '../../workloads/key/key-choice';
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
