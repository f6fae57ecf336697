import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import type { Reject } from '../../logs/reject-reasons';
import type { BilledKind } from '../../workloads/billed-kind';
import type { KeyChoice } from '../../workloads/key/key-choice';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import type { Activity } from '../questions/activity/question';
import type { ShownRequest } from '../questions/first-requests/question';
import type { Period } from '../questions/period/question';
import type { Note } from '../stage/note';
import type { InputFile } from '../unpack/unpack-file';

/** A task of the engine. `directory` belongs to the job and is emptied afterwards. `requests` is the Parquet file to write. */
export type ImportRequest = {
  files: InputFile[];
  mapping: ColumnMapping;
  directory: string;
  requests: string;
  /** The key of the installation in hex, for hashing personal identifiers. */
  key: string;
  /** The file for the list of all rejected records, if it is wanted. */
  rejects?: string;
  /** The file for the profiles, a line of JSON each. Without it they are in the result. */
  profiles?: string;
  /** How many of the first requests the result includes. None where it is not set. */
  show?: number;
};

export type ImportedFile = {
  name: string;
  format: string;
  formatName: string;
  /** What its costs are; null if it has none. */
  costs: BilledKind | null;
  bytes: number;
  rows: number;
  rejected: number;
  notes: Note[];
};

/** What was read. Counts add up: rows of the files = accepted + duplicates + rejected. */
export type ReadResult = {
  files: ImportedFile[];
  accepted: number;
  duplicates: number;
  rejects: Reject[];
  /** From the first start to the last, or to the end of the period of the last row. Null without times. */
  period: Period;
};

export type ImportResult = ReadResult & {
  /** Empty where the request names a file for them. */
  profiles: WorkloadProfile[];
  /** The columns that name the workloads. */
  key: KeyChoice;
  activity: Activity;
  /** The first requests, as many as the request asked for. */
  shown: ShownRequest[];
};
