import path from 'node:path';
import { z } from 'zod';
import { NO_MAPPING } from '../logs/column-mapping';
import { readColumnMapping } from '../logs/column-mapping-file';
import { UnreadableFile } from '../logs/unreadable-file';
import { readWorkflowList } from '../logs/workflow-list';
import type { AuditSummary } from '../reports/audit-summary';
import type { Report } from '../reports/report';
import { removeAuditFiles } from '../store/audit-files';
import { AuditLostError } from '../store/audit-job';
import * as store from '../store/audits';
import { writeOnFullDisk } from '../store/ballast';
import { isAuditId, jobDirectory } from '../store/data-directory';
import { isDatabaseFull } from '../store/database-full';
import { failInterruptedAudits } from '../store/interrupted-audits';
import { projectRoot } from '../store/project-root';
import { listedWorkflowSchema, type Workflow } from '../workloads/workflow';
import type { AuditInput } from './audit-input';
import { checkRoom } from './check-room';
import { InputError, inputError } from './input-error';
import { knownError } from './known-error';
import { logFault } from './log-fault';
import { receiveUpload } from './receive-upload';
import { openAudit, runOpenedAudit } from './run-audit';
import { summarise } from './summarise-audit';
import { checkUploads, type SentUpload, takeUploads } from './uploads';
import { watchAudit } from './watch-audit';

/** All audits, newest first. Those whose process is gone are marked failed on the way. */
export async function listAudits(): Promise<AuditSummary[]> {
  await tidyUp();
  return (await store.listAudits()).map(summarise);
}

/** One audit, with its report once it is done; null when there is none with this id. One whose process is gone has failed. */
export async function getAudit(id: string): Promise<{ summary: AuditSummary; report: Report | null } | null> {
  const summary = await getAuditSummary(id);
  if (summary === null) return null;
  if (summary.status !== 'done') return { summary, report: null };
  const audit = await store.getAudit(id);
  return audit && { summary: summarise(audit), report: audit.report };
}

/** How far an audit is, without its report, which may be large; null when there is none with this id. One whose process is gone has failed. */
export async function getAuditSummary(id: string): Promise<AuditSummary | null> {
  if (!isAuditId(id)) return null;
  let audit = await store.getAuditRecord(id);
  if (audit?.status === 'queued' || audit?.status === 'running') {
    await tidyUp();
    audit = await store.getAuditRecord(id);
  }
  return audit && summarise(audit);
}

/** Deletes an audit with all that belongs to it; a running one stops. False when there is none. */
export async function deleteAudit(id: string): Promise<boolean> {
  if (!isAuditId(id)) return false;
  const remove = () => store.deleteAudit(id);
  const deleted = await remove().catch(async (error: unknown) => {
    if (!isDatabaseFull(error)) throw error;
    // Only the room of its files lets the row be removed.
    await removeAuditFiles(id);
    return writeOnFullDisk(remove);
  });
  await removeAuditFiles(id);
  return deleted;
}

/** Whoever lists only wants to see: on a full disk, or one that may only be read, what there is to tidy stays for later. */
async function tidyUp(): Promise<void> {
  await failInterruptedAudits().catch((error: unknown) => {
    if (knownError(error) === null) throw error;
  });
}

/** Takes in a log that is being uploaded and starts its audit. Throws InputError when it is not whole, or there is no room for it. */
export async function startLogAudit(upload: {
  name: string;
  fileName: string;
  body: ReadableStream<Uint8Array>;
  expectedBytes: number | null;
  mapping?: string;
}): Promise<{ id: string }> {
  const settings = { name: upload.name, kind: 'log' as const, ...readingOf(upload.mapping), days: null };
  await checkRoom(upload.fileName, upload.expectedBytes ?? 0);
  const id = await openAudit(settings);
  const file = path.join(jobDirectory(id), 'upload');
  try {
    await watchAudit(id, ({ advance, signal }) =>
      receiveUpload(file, {
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
    );
  } catch (error) {
    await deleteAudit(id);
    throw error;
  }
  runInBackground(id, { ...settings, files: [{ name: upload.fileName, path: file }] });
  return { id };
}

/** Starts the audit of files that were uploaded before, all of them together. Throws InputError. */
export async function startUploadedAudit(request: {
  name: string;
  uploads: SentUpload[];
  mapping?: string;
  days: number | null;
}): Promise<{ id: string }> {
  await checkUploads(request.uploads);
  const { name, days } = request;
  const settings = { name, kind: 'log' as const, ...readingOf(request.mapping), days };
  const id = await openAudit(settings);
  try {
    runInBackground(id, { ...settings, files: await takeUploads(id, request.uploads) });
  } catch (error) {
    await deleteAudit(id);
    throw error;
  }
  return { id };
}

/** Starts an audit of the synthetic sample log. */
export async function startSampleAudit(): Promise<{ id: string }> {
  const settings = { name: 'Sample (synthetic)', kind: 'sample' as const, columns: {}, constants: {}, days: null };
  const name = 'sample-log-synthetic.csv.gz';
  const id = await openAudit(settings);
  runInBackground(id, { ...settings, files: [{ name, path: path.join(projectRoot(), 'public', name) }] });
  return { id };
}

/** Starts an audit of workflows listed by hand, as CSV text or as workflows. Throws InputError. */
export async function startWorkflowAudit(
  list: { name: string; csv: string } | { name: string; workflows: unknown[] },
): Promise<{ id: string }> {
  const workflows = 'csv' in list ? workflowsOfCsv(list.name, list.csv) : workflowsOf(list.workflows);
  const settings = { name: list.name, kind: 'workflows' as const, columns: {}, constants: {}, days: null };
  const id = await openAudit(settings);
  runInBackground(id, { ...settings, files: [], workflows });
  return { id };
}

/** The part of an audit's input that a mapping (JSON text) says. A saved one is looked for where none is given, not even an empty one. */
function readingOf(json: string | undefined): Pick<AuditInput, 'columns' | 'constants' | 'reading' | 'recognise'> {
  const mapping = json === undefined ? NO_MAPPING : readColumnMapping(json);
  if ('problem' in mapping) throw new InputError('usage', mapping.problem);
  const { columns, constants, ...reading } = mapping;
  return { columns, constants, reading, recognise: json === undefined };
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
    throw new InputError('usage', `List at most ${MOST_WORKFLOWS.toLocaleString('en-US')} workflows at a time.`);
  }
  const parsed = z.array(listedWorkflowSchema).safeParse(list);
  if (parsed.success) return parsed.data;
  // Each of thousands may have something wrong with it; the first says enough.
  const [{ path: [index, field] = [], message = '' } = {}] = parsed.error.issues;
  const where = `workflow ${Number(index) + 1}${field === undefined ? '' : `, ${String(field)}`}`;
  throw new InputError('usage', `The list of workflows does not fit: ${where}: ${message}`);
}

/** The request is answered while the audit goes on; how it ends stands in its row, where everybody looks. */
function runInBackground(id: string, input: AuditInput): void {
  runOpenedAudit(id, input, () => {}).catch((error: unknown) => {
    if (knownError(error) !== null || error instanceof AuditLostError) return;
    logFault(`Audit ${id} failed`, error);
  });
}
