import path from 'node:path';
import * as z from 'zod';
import { UnreadableFile } from '../logs/files/unreadable-file';
import { NO_MAPPING } from '../logs/mapping/column-mapping';
import { readColumnMapping } from '../logs/mapping/column-mapping-file';
import { readWorkflowList } from '../logs/workflow-list';
import type { AuditSummary } from '../reports/answers/audit-summary';
import type { Report } from '../reports/report';
import { removeAuditFiles } from '../store/audits/audit-files';
import { AuditLostError, isAuditLost } from '../store/audits/audit-job';
import * as store from '../store/audits/audits';
import { writeOnFullDisk } from '../store/database/ballast';
import { isDatabaseFull } from '../store/database/database-full';
import { eraseDeleted } from '../store/database/erase-deleted';
import { isAuditId, jobDirectory } from '../store/folders/data-directory';
import { formatCount } from '../wording/number';
import { listedWorkflowSchema, type Workflow } from '../workloads/workflow/workflow';
import { InputError, inputError, wrongMapping } from './input-error';
import type { LogInput } from './intake/audit-input';
import { type JobInput, keepJobInput, openJobInput } from './intake/job-input';
import { openAudit } from './intake/run-audit';
import { runInBackground } from './intake/run-in-background';
import { endJob, isServerStopping, stopJob } from './intake/running-jobs';
import { watchAudit } from './intake/watch-audit';
import { summarise } from './summarise-audit';
import { checkRoom } from './uploads/check-room';
import { receiveUpload } from './uploads/receive-upload';
import { checkUploads, type SentUpload, uploadMissing } from './uploads/uploads';

/** Erasing steps that a deletion takes itself. The sweep does the rest. */
const ERASE_STEPS = 5;

/** All audits, newest first. */
export async function listAudits(): Promise<AuditSummary[]> {
  return (await store.listAudits()).map(summarise);
}

/** One audit, with its report once it is done; null if none has this id. */
export async function getAudit(id: string): Promise<{ summary: AuditSummary; report: Report | null } | null> {
  const audit = isAuditId(id) ? await store.getAudit(id) : null;
  return audit && { summary: summarise(audit), report: audit.status === 'done' ? audit.report : null };
}

/** The progress of an audit without its report, which may be large; null if none has this id. */
export async function getAuditSummary(id: string): Promise<AuditSummary | null> {
  const audit = isAuditId(id) ? await store.getAuditRecord(id) : null;
  return audit && summarise(audit);
}

/** Gives an audit another name. False if there is none. */
export async function renameAudit(id: string, name: string): Promise<boolean> {
  return isAuditId(id) && store.renameAudit(id, name);
}

/**
 * Deletes an audit with everything that belongs to it, including its traces in the database's files. A running audit
 * stops. False if there is none.
 */
export async function deleteAudit(id: string): Promise<boolean> {
  if (!isAuditId(id)) return false;
  await stopJob(id, new AuditLostError());
  const remove = () => store.deleteAudit(id);
  const deleted = await remove().catch(async (error: unknown) => {
    if (!isDatabaseFull(error)) throw error;
    // On a full disk the row can only be removed after the files free some room. Normally the row goes first: files
    // without a row are swept, but a row without files would be half an audit.
    await removeAuditFiles(id);
    return writeOnFullDisk(remove);
  });
  await removeAuditFiles(id);
  if (deleted) await eraseDeleted(ERASE_STEPS).catch(() => {}); // others hold the lock: the next sweep does it
  return deleted;
}

/** Receives an uploaded log and starts its audit. Throws InputError if it is incomplete or there is no room for it. */
export async function startLogAudit(upload: {
  name: string;
  fileName: string;
  body: ReadableStream<Uint8Array>;
  expectedBytes: number | null;
  mapping?: string;
}): Promise<{ id: string }> {
  const settings = { name: upload.name, kind: 'log' as const, ...readingOf(upload.mapping), days: null };
  await checkRoom(upload.fileName, upload.expectedBytes ?? 0);
  return startAudit({ ...settings, files: [{ name: upload.fileName, stored: 'upload' }] }, (id) =>
    watchAudit(id, ({ advance, signal }) =>
      receiveUpload(path.join(jobDirectory(id), 'upload'), {
        name: upload.fileName,
        body: upload.body,
        expectedBytes: upload.expectedBytes,
        onBytes: (bytes) =>
          advance({
            stage: 'Receiving the file',
            rowsRead: 0,
            bytesRead: bytes,
            bytesTotal: upload.expectedBytes ?? 0,
          }),
        signal,
      }),
    ),
  );
}

/** Starts one audit of files that were uploaded before. Throws InputError. */
export async function startUploadedAudit(request: {
  name: string;
  uploads: SentUpload[];
  mapping?: string;
  days: number | null;
}): Promise<{ id: string }> {
  const files = await checkUploads(request.uploads);
  const { name, days } = request;
  return startAudit({ name, kind: 'log', ...readingOf(request.mapping), days, files });
}

/** Starts an audit of the synthetic sample log. */
export async function startSampleAudit(): Promise<{ id: string }> {
  return startAudit({ name: 'Sample (synthetic)', kind: 'sample' });
}

/** Starts an audit of workflows listed by hand, given as CSV text or as workflows. Throws InputError. */
export async function startWorkflowAudit(
  list: { name: string; csv: string } | { name: string; workflows: unknown[] },
): Promise<{ id: string }> {
  const workflows = 'csv' in list ? workflowsOfCsv(list.name, list.csv) : workflowsOf(list.workflows);
  return startAudit({ name: list.name, kind: 'workflows', list: workflows });
}

/**
 * Opens an audit, receives its input, and runs it in the background. Once this returns, the input is safe: if this
 * process ends, a later one restarts the audit. Throws InputError, and then nothing is left.
 */
async function startAudit(input: JobInput, arrive: (id: string) => Promise<void> = async () => {}) {
  const id = await openAudit(input);
  try {
    await arrive(id);
    await keepJobInput(id, input);
    const opened = await openJobInput(id, input);
    if (opened === null) throw uploadMissing();
    runInBackground(id, opened);
    return { id };
  } catch (error) {
    endJob(id);
    await deleteAudit(id);
    if (isAuditLost(error))
      throw new InputError('conflict', 'This audit was deleted while its file arrived.', 'Audit the file again.');
    if (isServerStopping(error))
      throw new InputError('unavailable', 'Whowaits is stopping.', 'Send the file again when it runs.');
    throw error;
  }
}

/**
 * The part of an audit's input that a mapping (JSON text) sets. Without a mapping, not even an empty one, a saved one
 * is looked for.
 */
function readingOf(json: string | undefined): Pick<LogInput, 'mapping' | 'recognise'> {
  const mapping = json === undefined ? NO_MAPPING : readColumnMapping(json);
  if ('problem' in mapping) throw wrongMapping(mapping.problem);
  return { mapping, recognise: json === undefined };
}

function workflowsOfCsv(name: string, csv: string): Workflow[] {
  try {
    return readWorkflowList(name, csv).workflows;
  } catch (error) {
    if (error instanceof UnreadableFile) throw inputError(error);
    throw error;
  }
}

const MOST_WORKFLOWS = 10_000;

function workflowsOf(list: unknown[]): Workflow[] {
  if (list.length > MOST_WORKFLOWS) {
    const [given, most] = [list.length, MOST_WORKFLOWS].map(formatCount);
    throw new InputError(
      'wrong-request',
      `The list has ${given} workflows.`,
      `List at most ${most} workflows at a time.`,
    );
  }
  const parsed = z.array(listedWorkflowSchema).safeParse(list);
  if (parsed.success) return parsed.data;
  // Thousands of workflows may each have a problem. Only the first is reported.
  const [{ path: [index, field] = [], message = '' } = {}] = parsed.error.issues;
  const where = `workflow ${Number(index) + 1}${field === undefined ? '' : `, ${String(field)}`}`;
  throw new InputError(
    'wrong-request',
    `The list of workflows is not valid: ${where}: ${message}`,
    'Correct that workflow.',
  );
}
