import { stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readShape } from '../logs/file-shape';
import { planReading, type ReadPlan } from '../logs/read-plan';
import { REJECT_REASONS, type Reject } from '../logs/reject-reasons';
import { UnreadableFile } from '../logs/unreadable-file';
import { defineMacros } from './duckdb/macros';
import { profileRequests } from './duckdb/profile-requests';
import { openSession } from './duckdb/session';
import { stageFile } from './duckdb/stage-file';
import { writeRequests } from './duckdb/write-requests';
import type { ImportedFile, ImportProgress, ImportRequest, ImportResult } from './import-result';
import { type PlainFile, readHead, unpackFile } from './unpack-file';

/** How often the rest of a file is taken up again after a quote that is never closed. */
const MAX_RESUMES = 20;

/** Reads files into one Parquet file of canonical requests and profiles its workloads. Throws UnreadableFile. */
export async function importRequests(request: ImportRequest, onProgress: (progress: ImportProgress) => void): Promise<ImportResult> {
  const sizes = await Promise.all(request.files.map(async (file) => (await stat(file.path)).size));
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  let bytesBefore = 0;
  let rowsBefore = 0;
  const plain: { file: PlainFile; plan: ReadPlan }[] = [];
  for (const [index, file] of request.files.entries()) {
    const unpacked = await unpackFile(file, request.directory, (bytes, lines) =>
      onProgress({ stage: 'unpacking', rows: rowsBefore + lines, bytes: bytesBefore + bytes, bytesTotal }),
    );
    plain.push({ file: unpacked, plan: await planFile(unpacked, request) });
    bytesBefore += sizes[index] ?? 0;
    rowsBefore += unpacked.lines;
  }

  onProgress({ stage: 'reading', rows: rowsBefore, bytes: bytesTotal, bytesTotal });
  const connection = await openSession(request.directory, [...plain.map(({ file }) => path.resolve(file.path)), request.requests]);
  await defineMacros(connection, Buffer.from(request.key, 'hex'));
  const staged: string[] = [];
  const files: ImportedFile[] = [];
  const rejects: Reject[] = [];
  for (const [index, { file, plan }] of plain.entries()) {
    const result = await stageWhole(connection, file, plan, path.join(request.directory, `staged-${index}`));
    staged.push(...result.paths);
    rejects.push(...result.rejects);
    files.push({
      name: file.name,
      format: plan.format,
      formatName: plan.formatName,
      bytes: file.bytes,
      rows: result.rows,
      rejected: result.rejects.reduce((sum, reject) => sum + reject.count, 0),
      notes: notesOf(file, plan),
    });
  }
  const { accepted, duplicates } = await writeRequests(connection, staged, request.requests);
  if (accepted === 0) throw new UnreadableFile(nothingReadable(files, rejects));

  onProgress({ stage: 'profiling', rows: rowsBefore, bytes: bytesTotal, bytesTotal });
  const profiles = await profileRequests(connection, request.requests);
  connection.closeSync();
  return { files, accepted, duplicates, rejects: mergeRejects(rejects), profiles };
}

async function planFile(file: PlainFile, request: ImportRequest): Promise<ReadPlan> {
  const bytes = await readHead(file.path);
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = bytes.length < 1 << 20;
  const head = whole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  return planReading(file.name, readShape(file.name, head), request.mapping);
}

/**
 * Stages a file, and after a quote that is never closed takes up the reading at the next line, so that one bad line
 * does not cost all lines below it.
 */
async function stageWhole(
  connection: DuckDBConnection,
  file: PlainFile,
  plan: ReadPlan,
  target: string,
): Promise<{ paths: string[]; rows: number; rejects: Reject[] }> {
  const paths: string[] = [];
  const rejects: Reject[] = [];
  let rows = 0;
  let part = file;
  let linesBefore = 0;
  for (let resumes = 0; ; resumes += 1) {
    const staged = await stageFile(connection, part, plan, `${target}-${resumes}.parquet`, resumes === 0);
    paths.push(staged.path);
    rows += staged.rows;
    rejects.push(...staged.rejects.map((reject) => shiftLines(reject, linesBefore)));
    if (staged.unclosedAt === null || resumes === MAX_RESUMES) return { paths, rows, rejects };
    const rest = `${path.dirname(target)}/rest-${path.basename(target)}-${resumes}`;
    linesBefore += await countLines(part.path, staged.unclosedAt);
    await pipeline(createReadStream(part.path, { start: staged.unclosedAt }), createWriteStream(rest, { mode: 0o600 }));
    if (resumes > 0) await truncate(part.path, 0);
    part = { ...file, path: rest };
    if ((await stat(rest)).size === 0) return { paths, rows, rejects };
  }
}

async function countLines(file: string, bytes: number): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file, { end: bytes - 1 })) {
    for (const byte of chunk as Buffer) if (byte === 0x0a) lines += 1;
  }
  return lines;
}

function shiftLines(reject: Reject, by: number): Reject {
  return { ...reject, examples: reject.examples.map((example) => ({ ...example, line: example.line + by })) };
}

/** Rejects of several files, one entry a reason, most frequent first. */
function mergeRejects(rejects: readonly Reject[]): Reject[] {
  const merged = new Map<string, Reject>();
  for (const reject of rejects) {
    const sum = merged.get(reject.reason) ?? { reason: reject.reason, count: 0, examples: [] };
    merged.set(reject.reason, sum);
    sum.count += reject.count;
    sum.examples.push(...reject.examples);
  }
  for (const reject of merged.values()) reject.examples = reject.examples.sort((a, b) => a.line - b.line).slice(0, 100);
  return [...merged.values()].sort((a, b) => b.count - a.count);
}

function notesOf(file: PlainFile, plan: ReadPlan): { code: string; says: string }[] {
  const notes = plan.notes.map((says) => ({ code: 'format-note', says: `${file.name}: ${says}` }));
  if (file.truncatedAfterLine !== null) {
    notes.push({
      code: 'truncated-file',
      says: `${file.name} is cut off inside its gzip data after line ${file.truncatedAfterLine.toLocaleString('en-US')}. The lines before were read; copy the file again for the rest.`,
    });
  }
  for (const [column, says] of Object.entries(MISSING_COLUMN_NOTES)) {
    if (plan.projection[column as keyof typeof MISSING_COLUMN_NOTES] === undefined) {
      notes.push({ code: `no-${column.replaceAll('_', '-')}`, says: `${file.name} ${says}` });
    }
  }
  return notes;
}

const MISSING_COLUMN_NOTES = {
  started_at: 'has no time column: its figures are taken as one month, and the shape of its traffic is unknown.',
  model: 'has no model column: nothing in it can be priced. Name the model with --set model=NAME.',
  output_tokens: 'has no column for output tokens: only input is priced.',
} as const;

function nothingReadable(files: readonly ImportedFile[], rejects: readonly Reject[]): string {
  const [worst] = mergeRejects(rejects);
  const names = files.map((file) => file.name).join(', ');
  if (!worst) return `${names}: no rows below the header. Export the log again, with its rows.`;
  const [example] = worst.examples;
  const where = example ? `${example.file}, line ${example.line}${example.column ? ` (column ${example.column})` : ''}` : names;
  return `No row could be read. ${where}: ${REJECT_REASONS[worst.reason]}`;
}
