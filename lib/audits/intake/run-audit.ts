import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ReaderStopped } from '../../engine/process/reader-stopped';
import { type Engine, inTurn } from '../../engine/process/run-engine';
import type { Place } from '../../engine/process/turns';
import type { InputFile } from '../../engine/unpack/unpack-file';
import type { Intake } from '../../reports/intake';
import type { Report } from '../../reports/report';
import {
  createAttemptFolder,
  createAuditFiles,
  removeAuditFiles,
  removeJobFiles,
} from '../../store/audits/audit-files';
import { AuditLostError, failAudit, isAuditLost, isOwnJob, letGo } from '../../store/audits/audit-job';
import { createAudit, getAudit, hasAudit } from '../../store/audits/audits';
import { noteContent } from '../../store/audits/versions';
import { writeOnFullDisk } from '../../store/database/ballast';
import { ownToken } from '../../store/database/owner';
import { jobDirectory } from '../../store/folders/data-directory';
import type { Workflow } from '../../workloads/workflow/workflow';
import { hashingKey } from '../hashing-key';
import { InputError } from '../input-error';
import { knownError } from '../known-error';
import { logFault } from '../log-fault';
import { recogniseMapping } from '../mappings/recognise-mapping';
import { AssessmentStopped } from '../tasks/assess-process';
import { doTask } from '../tasks/do-task';
import { receiveUpload } from '../uploads/receive-upload';
import type { AuditFile, AuditInput, LogInput, Progress } from './audit-input';
import { auditLog } from './audit-log';
import { auditWorkflowFile, auditWorkflows, type ListedWorkflows } from './audit-workflows';
import { hashArrived } from './hash-arrived';
import { readJobInput } from './job-input';
import { keepAlive } from './keep-alive';
import { namesOfFiles } from './names-of-files';
import { beginJob, endJob, isServerStopping } from './running-jobs';
import { sampleLog } from './sample-log';
import { STAGES } from './stages';
import { type WatchedSteps, watchAudit } from './watch-audit';

/** Runs an audit from files to the saved report. Throws InputError for problems that the user can fix. */
export async function runAudit(
  input: AuditInput,
  onProgress: (progress: Progress) => void,
): Promise<{ id: string; report: Report }> {
  const id = await openAudit(input);
  await runOpenedAudit(id, input, onProgress);
  const report = (await getAudit(id))?.report ?? null;
  if (report === null) throw new AuditLostError();
  return { id, report };
}

/** Creates the audit's row and folders, so that it is visible before it runs. */
export async function openAudit(input: AuditInput<{ name: string }>): Promise<string> {
  const { name, kind } = input;
  const options = kind === 'log' ? { ...input.mapping, days: input.days } : {};
  const fileNames = kind === 'log' ? namesOfFiles(input.files) : null;
  const id = await createAudit({ name, kind, stage: 'Waiting to start', options, fileNames });
  beginJob(id);
  await createAuditFiles(id);
  return id;
}

/**
 * Runs an audit that belongs to this process. It ends done, with its report, or failed, with nothing left on disk. If
 * the server stops, it is released with its input. If another process took it over, that process's files are left
 * alone.
 */
export async function runOpenedAudit(
  id: string,
  input: AuditInput,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { signal } = beginJob(id);
  try {
    await attempt(id, input, onProgress);
  } catch (error) {
    const known = signal.aborted ? signal.reason : (knownError(error) ?? error);
    await endBadly(id, known);
    throw known;
  } finally {
    endJob(id);
  }
}

async function attempt(id: string, input: AuditInput, onProgress: (progress: Progress) => void): Promise<void> {
  // Another attempt may still run in a process that is suspended, so each has its own folder.
  const folder = await createAttemptFolder(id);
  try {
    const intake = await watchAudit(id, (steps) => audit(id, input, folder, steps), onProgress);
    const request = { id, kind: input.kind, intake, workloads: workloadsFile(folder), folder, owner: ownToken() };
    await keepAlive(id, STAGES.pricing, (signal) => doTask('complete', request, signal));
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
  await removeJobFiles(id).catch(() => {}); // it is done; the sweep removes the rest
}

/**
 * Puts an audit that did not finish into its final state. Files are removed first, because a full disk has no room for
 * a row before that.
 */
async function endBadly(id: string, error: unknown): Promise<void> {
  if (isServerStopping(error) && readJobInput(id) !== null) {
    await letGo(id, 'Waiting for Whowaits to run again');
    return;
  }
  if (isAuditLost(error)) {
    if (!(await hasAudit(id))) await removeAuditFiles(id);
    return;
  }
  if (!(await isOwnJob(id))) return;
  await removeAuditFiles(id);
  await writeOnFullDisk(() => failAudit(id, failureFor(error))).catch((unwritten: unknown) => {
    // The server later marks it as an audit that nobody runs. The first problem matters more.
    logFault(`Why audit ${id} failed could not be saved`, unwritten);
  });
}

/** What is stored and shown about a failure: a message written for users, or else only that a fault happened. */
function failureFor(error: unknown): string {
  const forPeople = [InputError, ReaderStopped, AssessmentStopped, AuditLostError];
  if (error instanceof Error && forPeople.some((kind) => error instanceof kind)) return error.message;
  return 'The audit stopped because of a fault in Whowaits, and nothing of it was saved. The terminal that runs Whowaits shows where.';
}

/** Reads the input and writes its workloads, one line of JSON each, to the folder of this attempt. */
async function audit(id: string, input: AuditInput, folder: string, steps: WatchedSteps): Promise<Intake> {
  if (input.kind === 'workflows') {
    const { intake, workflows } = await listedWorkflows(id, input.name, input.list, steps);
    await writeFile(workloadsFile(folder), workflows.map((workflow) => `${JSON.stringify(workflow)}\n`).join(''), {
      mode: 0o600,
    });
    return intake;
  }
  const log = input.kind === 'sample' ? sampleLog(input.name) : input;
  const files = await Promise.all(log.files.map((file) => onDisk(file, id, steps)));
  const content = await hashArrived(files, await hashingKey(), steps);
  if (content !== null) await noteContent(id, content);
  const waiting = { signal: steps.signal, onWaiting: (place: Place) => steps.advance(waitingFor(place)) };
  return inTurn('imports', (engine) => importLog(folder, log, files, engine, steps), waiting);
}

async function importLog(
  folder: string,
  log: LogInput,
  files: InputFile[],
  engine: Engine,
  { advance }: WatchedSteps,
): Promise<Intake> {
  const { mapping, name } = log.recognise
    ? await recogniseMapping(files, log.mapping, folder, engine)
    : { mapping: log.mapping, name: null };
  const imported = await engine.import(
    {
      files,
      mapping,
      directory: folder,
      requests: path.join(folder, 'requests.parquet'),
      rejects: path.join(folder, 'rejects.csv'),
      profiles: workloadsFile(folder),
      key: (await hashingKey()).toString('hex'),
    },
    ({ stage, rows, bytes, bytesTotal }) =>
      advance({ stage: STAGES[stage], rowsRead: rows, bytesRead: bytes, bytesTotal }),
  );
  const { source, notes } = auditLog(imported, log.days, mapping.sampleRate);
  return { source, notes: [...mappingNote(name), ...notes] };
}

async function listedWorkflows(
  id: string,
  name: string,
  list: AuditFile | readonly Workflow[],
  steps: WatchedSteps,
): Promise<ListedWorkflows> {
  return 'name' in list ? auditWorkflowFile(await onDisk(list, id, steps)) : auditWorkflows(name, list);
}

function workloadsFile(folder: string): string {
  return path.join(folder, 'workloads.jsonl');
}

/** The place of an audit in the queue, in words. None of it is read yet. */
function waitingFor({ ahead, running }: Place): Omit<Progress, 'rowsPerSecond'> {
  return { stage: `Waiting: ${ahead} ahead, ${running} being read`, rowsRead: 0, bytesRead: 0, bytesTotal: 0 };
}

function mappingNote(name: string | null): Intake['notes'] {
  if (name === null) return [];
  return [{ code: 'saved-mapping', says: `The saved mapping “${name}” was used for the columns.`, count: 1 }];
}

/**
 * A file that the engine can open. A stream (standard input) is written to the audit's own folder, which is removed
 * with it.
 */
async function onDisk(
  file: AuditFile,
  id: string,
  { advance, signal }: WatchedSteps,
): Promise<InputFile & { sha256?: string }> {
  if (!('stream' in file)) return { ...file, path: path.resolve(file.path) };
  const target = path.join(jobDirectory(id), 'standard-input');
  await receiveUpload(target, {
    name: file.name,
    body: file.stream,
    expectedBytes: null,
    onBytes: (bytesRead) => advance({ stage: 'Receiving the file', rowsRead: 0, bytesRead, bytesTotal: 0 }),
    signal,
  });
  return { name: file.name, path: target };
}
