import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { unreadCached } from '../../logs/columns/unread-cached';
import { andMore } from '../../logs/files/and-more';
import { headerOf } from '../../logs/files/file-shape';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import { wordOf } from '../../logs/mapping/name-the-columns';
import type { ReadPlan } from '../../logs/read-plan';
import { REJECT_REASONS, type Reject } from '../../logs/reject-reasons';
import { isUndated } from '../../workloads/profile/undated';
import { tellProgress } from '../duckdb/query-progress';
import { openSession } from '../duckdb/session';
import { type CutRecord, originOf, type PlainFile } from '../files/plain-file';
import { findBrokenQuotes } from '../lines/broken-quotes';
import { LineLocator } from '../lines/line-locator';
import { copyWithoutSpans } from '../lines/mend-csv';
import { defineMacros } from '../macros/macros';
import type { PlannedFile } from '../plan/bundle-small-files';
import { planFiles } from '../plan/plan-files';
import { DuckdbProfiler } from '../profile/duckdb-profiler';
import { withProfileSink } from '../profile/profile-file';
import { profileRequests } from '../profile/profile-requests';
import { periodInDuckdb } from '../questions/period/duckdb';
import { writeRequests } from '../settle/write-requests';
import type { Note } from '../stage/note';
import { RejectLog } from '../stage/reject-log';
import { type StagedFile, stageFile } from '../stage/stage-file';
import { stagePivoted } from '../stage/stage-pivoted';
import { EXAMPLES } from '../stage/structural-rejects';
import type { PassedOver } from '../unpack/unpack-file';
import { columnOfTimes } from './column-of-times';
import { countingNotes, onlyForeignCosts } from './counting-notes';
import type { ImportedFile, ImportProgress, ImportRequest, ImportResult } from './import-result';
import { findRepeatedFiles } from './repeated-files';
import { repetitionNotes } from './repetition-notes';
import { RowsAside } from './rows-aside';
import { sheetNotes } from './sheet-notes';

/** Reads files into one Parquet file of canonical requests and profiles its workloads. Throws UnreadableFile. */
export async function importRequests(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  // Holds copies of the files, prompts and all, so it goes as soon as it has served.
  const work = await mkdtemp(path.join(request.directory, 'work-'));
  try {
    return await importInto(request, work, onProgress);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function importInto(
  request: ImportRequest,
  work: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  const connection = await openSession(
    work,
    [...request.files.map((file) => path.resolve(file.path)), request.requests],
    request.mapping.timeZone,
  );
  await defineMacros(connection, Buffer.from(request.key, 'hex'));
  const { planned, passedOver, progress } = await planFiles(connection, request, work, onProgress);
  let bytesStaged = 0;
  const onStaged = (bytes: number) =>
    onProgress({ ...progress, stage: 'reading', bytes: Math.min(progress.bytesTotal, Math.round(bytes)) });
  onStaged(0);
  const staged: StagedFile[] = [];
  /** The places in `files` of those that are staged; copies of one are not. */
  const places: number[] = [];
  const files: ImportedFile[] = [];
  const rejects: Reject[] = [];
  const log = request.rejects === undefined ? undefined : new RejectLog(request.rejects);
  const aside = new RowsAside();
  const repeats = await findRepeatedFiles(planned.map(({ file }) => file.path));
  let repeatedRows = 0;
  for (const [index, { file, plan }] of planned.entries()) {
    const earlier = files[repeats.get(index) ?? -1];
    if (earlier !== undefined) {
      repeatedRows += earlier.rows;
      files.push({
        ...earlier,
        name: file.name,
        bytes: file.bytes,
        rejected: 0,
        notes: [repeatNote(file.name, earlier.name)],
      });
      continue;
    }
    const target = path.join(work, `staged-${String(index).padStart(7, '0')}.parquet`);
    const result = await tellProgress(
      connection,
      () => stageWhole(connection, file, plan, target, log),
      (share) => onStaged(bytesStaged + share * file.bytes),
    );
    bytesStaged += file.bytes;
    staged.push(result);
    places.push(files.length);
    rejects.push(...result.rejects);
    aside.add(file.name, files.length, result.aside);
    files.push({
      name: file.name,
      format: plan.format,
      formatName: plan.formatName,
      bytes: file.bytes,
      rows: result.rows,
      rejected: result.rejects.reduce((sum, reject) => sum + reject.count, 0),
      notes: [
        ...(await notesOf(file, plan, request.mapping)),
        ...result.notes,
        ...(await repetitionNotes(connection, file, plan)),
      ],
    });
  }
  await log?.close();
  files[0]?.notes.push(...idNotes(planned.filter((_, index) => !repeats.has(index))));
  const period = await periodInDuckdb(connection, staged);
  if (period !== null && isUndated(period.fromMs) && !isUndated(period.toMs)) {
    throw new UnreadableFile(datedAndNot(files), 'mapping');
  }
  const written = await writeRequests(connection, staged, request.requests, request.mapping.rates);
  const { accepted, duplicates } = written;
  for (const [index, place] of places.entries()) {
    const [file, one] = [files[place], staged[index]];
    if (file === undefined || one === undefined) continue;
    const leftOut = written.aside.filter((calls) => calls.file === index);
    aside.add(file.name, place, leftOut);
    file.rows -= leftOut.reduce((sum, { count }) => sum + count, 0);
    file.notes.push(...countingNotes(file.name, index, one, written));
  }
  for (const { place, note } of aside.notes()) files[place]?.notes.push(note);
  if (passedOver.length > 0) files[0]?.notes.push(passedOverNote(passedOver));
  const names = files.map(({ name }) => name);
  const foreign = onlyForeignCosts(names, staged, written);
  if (foreign !== null) throw new UnreadableFile(foreign);
  if (accepted === 0) throw new UnreadableFile(nothingReadable(files, rejects, aside));

  onProgress({ ...progress, stage: 'profiling' });
  const profiler = new DuckdbProfiler(connection, request.requests, work);
  const { profiles, result: key } = await withProfileSink(request.profiles, (sink) =>
    profileRequests(profiler, { sink }),
  );
  const days = await profiler.days();
  const shown = await profiler.firstRequests(request.show ?? 0);
  connection.closeSync();
  const merged = { rejects: mergeRejects(rejects), profiles, key, period, days, shown };
  return { files, accepted, duplicates: duplicates + repeatedRows, ...merged };
}

/** Stages a file without the records that a broken quote spoils or that are too long; those are counted and shown as rejected. */
async function stageWhole(
  connection: DuckDBConnection,
  file: PlainFile,
  plan: ReadPlan,
  target: string,
  log: RejectLog | undefined,
): Promise<StagedFile> {
  const { cut = [], longRows = 0 } = file;
  const { shape, pivot } = plan;
  const stage = (part: PlainFile, quotedNewlines: boolean) =>
    pivot === undefined
      ? stageFile(connection, part, plan, target, quotedNewlines, log)
      : stagePivoted(connection, part, { ...plan, pivot }, target, quotedNewlines, log);
  if (shape.kind !== 'csv') return withCut(await stage(file, false), cut, log);
  const columns = headerOf(shape).length;
  const { broken, quotedNewlines } = await findBrokenQuotes(file.path, shape.delimiter, columns, longRows > 0);
  if (broken.length === 0) return withCut(await stage(file, quotedNewlines), cut, log);
  const mended = `${target}.csv`;
  await copyWithoutSpans(file.path, mended, broken);
  const staged = await stage({ ...file, path: mended }, quotedNewlines);
  const starts = broken.map(({ start }) => start);
  const lines = await new LineLocator(file.path, plan.shape, []).linesOfOffsets(starts);
  const places = lines.map((line, index) => ({
    ...originOf(file, line),
    reason: broken[index]?.reason ?? 'unclosed-quote',
  }));
  return withCut(staged, [...cut, ...places], log);
}

/** A staged file with the records that were left out before it was read: they are rejected rows. */
async function withCut(staged: StagedFile, cut: readonly CutRecord[], log: RejectLog | undefined): Promise<StagedFile> {
  const rejects = new Map<string, Reject>();
  for (const { file, line, reason } of cut) {
    await log?.add({ file, line, reason, column: null });
    const reject = rejects.get(reason) ?? { reason, count: 0, examples: [] };
    rejects.set(reason, reject);
    reject.count += 1;
    if (reject.examples.length < EXAMPLES) reject.examples.push({ file, line, column: null });
  }
  return { ...staged, rows: staged.rows + cut.length, rejects: [...staged.rejects, ...rejects.values()] };
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

function repeatNote(name: string, earlier: string): Note {
  return { code: 'same-file', says: `${name} holds the same as ${earlier}, so its rows count once.` };
}

/** Of several files; where ids are missing nothing tells whether two of them hold the same request. */
function idNotes(planned: readonly PlannedFile[]): Note[] {
  const lacking = planned.filter(({ plan }) => plan.projection.request_id === undefined);
  const [first] = lacking;
  if (planned.length === 1 || first === undefined) return [];
  const says = `${andMore(first.file.name, lacking.length)}: there are no request ids, so what two files hold counts twice. Give files whose times do not overlap, or export them with ids.`;
  return [{ code: 'no-request-ids', says }];
}

function passedOverNote(passedOver: readonly PassedOver[]): Note {
  const names = passedOver.slice(0, 3).map(({ name }) => name);
  const more = passedOver.length - names.length;
  return {
    code: 'files-passed-over',
    says: `Not read, because nothing in them is a request: ${names.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}. The first one: ${passedOver[0]?.says ?? ''}`,
  };
}

async function notesOf(file: PlainFile, plan: ReadPlan, mapping: ColumnMapping): Promise<Note[]> {
  const notes = plan.notes.map((says) => ({ code: 'format-note', says: `${file.name}: ${says}` }));
  if (file.truncatedAfterLine !== null) {
    notes.push({
      code: 'truncated-file',
      says: `${file.name} is cut off inside its packed data after line ${file.truncatedAfterLine.toLocaleString('en-US')}. The lines before were read; copy the file again for the rest.`,
    });
  }
  if (file.truncatedAfterLine === null && file.endsEarly)
    notes.push({ code: 'truncated-file', says: `${file.name} ${ENDS_EARLY}` });
  if (file.table !== undefined) notes.push(...sheetNotes(file.name, file.table));
  if (file.notUtf8 !== undefined) notes.push({ code: 'not-utf-8', says: `${file.name} ${NOT_UTF8[file.notUtf8]}` });
  if (plan.sampled && mapping.sampleRate === undefined)
    notes.push({ code: 'sampled-log', says: `${file.name} ${SAMPLED}` });
  for (const [column, says] of Object.entries(MISSING_COLUMN_NOTES)) {
    if (plan.projection[column as keyof typeof MISSING_COLUMN_NOTES] !== undefined) continue;
    const code = `no-${column.replaceAll('_', '-')}`;
    const times = column === 'started_at' ? await columnOfTimes(file, plan.shape) : null;
    const hint = times === null ? '' : ` Is its time in ${times}? Then say so: --map ${wordOf(`${times}=started_at`)}`;
    notes.push({ code, says: `${file.name} ${says}${hint}` });
  }
  const cached = unreadCached(file.name, plan);
  if (cached !== null) notes.push({ code: 'unread-cached', says: cached });
  return notes;
}

/** Nothing says how the times of one file lie to those of another. */
function datedAndNot(files: readonly ImportedFile[]): string {
  const undated = files.filter(({ notes }) => notes.some(({ code }) => code === 'undated'));
  return `${andMore(undated[0]?.name ?? '', undated.length)}: its times count from its start, and those of another file are dates. Say when it starts: --start 2026-01-01. Or audit the files apart.`;
}

const ENDS_EARLY =
  'ends before its JSON does, so it is cut off. The records before were read; copy or export the file again for the rest.';

const NOT_UTF8 = {
  'windows-1252':
    'is not written in UTF-8, so it is read as Windows-1252 (Latin-1). Where names look wrong, save it as UTF-8.',
  'utf-8': 'has places that are no UTF-8, such as characters that are cut off; each stands as \uFFFD in names.',
} as const;

const SAMPLED =
  'may hold a sample of the requests only, which its rows do not say. Where logging was set to a sampling rate, give it: --sample-rate 0.1, or the percent of requests it holds, on the page "Say what the columns of a log are".';

const MISSING_COLUMN_NOTES = {
  started_at: 'has no time column: its figures are taken as one month, and the shape of its traffic is unknown.',
  model: 'has no model column: nothing in it can be priced. Name the model with --set model=NAME.',
} as const;

function nothingReadable(files: readonly ImportedFile[], rejects: readonly Reject[], aside: RowsAside): string {
  const [worst] = mergeRejects(rejects);
  const asked = files
    .flatMap(({ notes }) => notes)
    .find(({ code }) => code === 'date-order-unclear' || code === 'start-unclear');
  if (asked) return `No row could be read. ${asked.says}`;
  const names = files.map((file) => file.name).join(', ');
  const [leftOut] = aside.notes();
  if (!worst && leftOut) return `No row is a request. ${leftOut.note.says}`;
  if (!worst) return `${names}: no rows below the header. Export the log again, with its rows.`;
  const [example] = worst.examples;
  const where = example
    ? `${example.file}, line ${example.line}${example.column ? ` (column ${example.column})` : ''}`
    : names;
  return `No row could be read. ${where}: ${REJECT_REASONS[worst.reason]}`;
}
