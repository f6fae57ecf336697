import type { InputFile } from '../../engine/unpack/unpack-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import type { Workflow } from '../../workloads/workflow/workflow';

/**
 * A file on disk, or one that streams in. `sha256` (hex) is the sender's digest. It is compared before the file is
 * read.
 */
export type AuditFile = (InputFile & { sha256?: string }) | { name: string; stream: ReadableStream<Uint8Array> };

/**
 * The input of an audit: logs, the sample, or a list of workflows (a CSV file, or the workflows themselves).
 * `recognise`: use a saved mapping that fits the columns of all files. `days`: how long the log covers, if the user
 * knows.
 */
export type AuditInput<File = AuditFile> = { name: string } & (
  | { kind: 'log'; files: readonly File[]; mapping: ColumnMapping; recognise: boolean; days: number | null }
  | { kind: 'workflows'; list: File | readonly Workflow[] }
  | { kind: 'sample' }
);
export type LogInput = Extract<AuditInput, { kind: 'log' }>;

/** The progress of an audit: rows, bytes and rows per second. */
export type Progress = {
  stage: string;
  rowsRead: number;
  rowsPerSecond: number | null;
  bytesRead: number;
  bytesTotal: number;
};
