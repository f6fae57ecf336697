import type { InputFile } from '../../engine/unpack/unpack-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import type { Workflow } from '../../workloads/workflow/workflow';

/** A file that is there, or one that streams in. `sha256` (hex) is what its sender worked out; it is compared before the file is read. */
export type AuditFile = (InputFile & { sha256?: string }) | { name: string; stream: ReadableStream<Uint8Array> };

/**
 * What an audit is made of: logs, the sample, or a list of workflows (a file of CSV, or the workflows themselves). `recognise`: a
 * saved mapping is used when it fits the columns of all files. `days`: how long the log covers, where the user knows it.
 */
export type AuditInput<File = AuditFile> = { name: string } & (
  | { kind: 'log'; files: readonly File[]; mapping: ColumnMapping; recognise: boolean; days: number | null }
  | { kind: 'workflows'; list: File | readonly Workflow[] }
  | { kind: 'sample' }
);
export type LogInput = Extract<AuditInput, { kind: 'log' }>;

/** How far an audit is; rows, bytes and rows a second. */
export type Progress = {
  stage: string;
  rowsRead: number;
  rowsPerSecond: number | null;
  bytesRead: number;
  bytesTotal: number;
};
