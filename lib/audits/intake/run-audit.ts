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
import { writeOnFullDisk } from '../../store/database/ballast';
import { jobDirectory } from '../../store/folders/data-directory';
import { ownToken } from '../../store/folders/owner';
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
import { checkArrived } from './check-arrived';
import { readJobInput } from './job-input';
import { keepAlive } from './keep-alive';
import { beginJob, endJob, isServerStopping } from './running-jobs';
import { sampleLog } from './sample-log';
import { type WatchedSteps, watchAudit } from './watch-audit';

const STAGES = {
  unpacking: 'Reading the file',
  reading: 'Sorting requests into columns',
  profiling: 'Measuring workloads',
  pricing: 'Tagging and pricing workloads',
} as const;

/** Runs an audit from files to the saved report. Throws InputError for what a person can mend. */
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

/** Makes the audit's row and folders, so that it is seen before it runs. */
export async function openAudit(input: AuditInput<unknown>): Promise<string> {
  const { name, kind } = input;
  const options = kind === 'log' ? { ...input.mapping, days: input.days } : {};
  const id = await createAudit({ name, kind, stage: 'Waiting to start', options });
  beginJob(id);
  await createAuditFiles(id);
  return id;
}

/**
 * Runs an audit that is this process's. It ends done, with its report, or failed, with nothing left on disk; or it is
 * let go, with its input, when the server stops. Where it is lost to another process, that one's files are left alone.
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
  // Another attempt may still be at work, in a process that stands still just now: each has a folder of its own.
  const folder = await createAttemptFolder(id);
  try {
    const intake = await watchAudit(id, (steps) => audit(id, input, folder, steps), onProgress);
    const request = { id, kind: input.kind, intake, workloads: workloadsFile(folder), folder, owner: ownToken() };
    await keepAlive(id, STAGES.pricing, (signal) => doTask('complete', request, signal));
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
  await removeJobFiles(id).catch(() => {}); // it is done; what stays is swept
}

/** Leaves an audit that did not come to its end as it has to be. Files go first: only their room lets a row be written on a full disk. */
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
    // The server marks it later, as one that nobody runs; what went wrong first matters more.
    logFault(`Why audit ${id} failed could not be kept`, unwritten);
  });
}

/** What is stored and shown of a failure: words that were written for people, and of anything else only that it happened. */
function failureFor(error: unknown): string {
  const forPeople = [InputError, ReaderStopped, AssessmentStopped, AuditLostError];
  if (error instanceof Error && forPeople.some((kind) => error instanceof kind)) return error.message;
  return 'The audit stopped on a fault in Whowaits. Nothing of it was kept. The terminal it runs in says where.';
}

/** Reads the input and leaves its workloads, a line of JSON each, in the folder of this attempt. */
async function audit(id: string, input: AuditInput, folder: string, steps: WatchedSteps): Promise<Intake> {
  if (input.kind === 'workflows') {
    const { intake, workflows } = await listedWorkflows(id, input.name, input.list, steps);
    await writeFile(workloadsFile(folder), workflows.map((workflow) => `${JSON.stringify(workflow)}\n`).join(''), {
      mode: 0o600,
    });
    return intake;
  }
  const log = input.kind === 'sample' ? sampleLog() : input;
  await checkArrived(log.files, steps);
  const files = await Promise.all(log.files.map((file) => onDisk(file, id, steps)));
  const waiting = { signal: steps.signal, onWaiting: (place: Place) => steps.advance(waitingFor(place)) };
  return inTurn('imports', (engine) => importLog(folder, log, files, engine, steps), waiting);
}

async function importLog(
  folder: string,
  log: Omit<LogInput, 'name' | 'kind'>,
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

/** Where an audit stands in the queue, in words: nothing of it is read yet. */
function waitingFor({ ahead, running }: Place): Omit<Progress, 'rowsPerSecond'> {
  return { stage: `Waiting: ${ahead} ahead, ${running} being read`, rowsRead: 0, bytesRead: 0, bytesTotal: 0 };
}

function mappingNote(name: string | null): Intake['notes'] {
  if (name === null) return [];
  return [{ code: 'saved-mapping', says: `Its columns were read by the saved mapping “${name}”.`, count: 1 }];
}

/** A file as the engine opens it. What comes in as a stream (standard input) is written to the audit's own folder, which goes with it. */
async function onDisk(file: AuditFile, id: string, { advance, signal }: WatchedSteps): Promise<InputFile> {
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
