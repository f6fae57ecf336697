import type { InputFile } from '../../engine/unpack-file';
import type { ColumnMapping, ReadingSettings } from '../../logs/mapping/column-mapping';
import type { Workflow } from '../../workloads/workflow/workflow';

/** What an audit is made of. `days` is how long the log covers, where the user knows better than its time stamps. */
export type AuditInput = {
  name: string;
  kind: 'log' | 'workflows' | 'sample';
  /** `sha256` (hex) is what the file's sender worked out; it is compared before the file is read. */
  files: ((InputFile & { sha256?: string }) | { name: string; stream: ReadableStream<Uint8Array> })[];
  columns: ColumnMapping['columns'];
  constants: ColumnMapping['constants'];
  reading?: ReadingSettings;
  /** Whether a saved mapping is taken that fits the columns of all files; the report tells which it was. */
  recognise?: boolean;
  days: number | null;
  /** For kind `workflows`: a list that did not come as a file. */
  workflows?: Workflow[];
};

export type AuditProgress = {
  stage: string;
  rowsRead: number;
  rowsPerSecond: number | null;
  bytesRead: number;
  bytesTotal: number;
};
