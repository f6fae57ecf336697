import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runImport } from '../engine/run-engine';
import type { InputFile } from '../engine/unpack-file';
import { UnreadableFile } from '../logs/unreadable-file';
import type { Report } from '../reports/report';
import {
  createAttemptFolder,
  createAuditFiles,
  placeAuditFiles,
  removeAuditFiles,
  removeJobFiles,
} from '../store/audit-files';
import { completeAudit, failAudit, isAuditLost, isOwnJob, letGo } from '../store/audit-job';
import { createAudit, hasAudit } from '../store/audits';
import { jobDirectory } from '../store/data-directory';
import type { AuditInput, AuditProgress } from './audit-input';
import { auditLog } from './audit-log';
import { auditWorkflowFile, auditWorkflows } from './audit-workflows';
import { checkArrived } from './check-arrived';
import { type AuditDraft, concludeAudit } from './conclude-audit';
import { currentPrices } from './current-prices';
import { hashingKey } from './hashing-key';
import { InputError, inputError } from './input-error';
import { readJobInput } from './job-input';
import { receiveUpload } from './receive-upload';
import { recogniseMapping } from './recognise-mapping';
import { beginJob, endJob, isServerStopping } from './running-jobs';
import { type WatchedSteps, watchAudit } from './watch-audit';

const STAGES = {
  unpacking: 'Reading the file',
  reading: 'Sorting requests into columns',
  profiling: 'Measuring workloads',
} as const;

/** Runs an audit from files to the saved report. Throws InputError for what a person can mend. */
export async function runAudit(
  input: AuditInput,
  onProgress: (progress: AuditProgress) => void,
): Promise<{ id: string; report: Report }> {
  const id = await openAudit(input);
  return { id, report: await runOpenedAudit(id, input, onProgress) };
}

/** Makes the audit's row and folders, so that it is seen before it runs. */
export async function openAudit(
  input: Pick<AuditInput, 'name' | 'kind' | 'columns' | 'constants' | 'days' | 'reading'>,
): Promise<string> {
  const { name, kind, columns, constants, days, reading } = input;
  const options = { ...reading, columns, constants, days };
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
  onProgress: (progress: AuditProgress) => void,
): Promise<Report> {
  const { signal } = beginJob(id);
  try {
    // Another attempt may still be at work, in a process that stands still just now: each has a folder of its own.
    const folder = await createAttemptFolder(id);
    try {
      return await attempt(id, input, folder, onProgress);
    } catch (error) {
      const known = signal.aborted ? signal.reason : error instanceof UnreadableFile ? inputError(error) : error;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      await endBadly(id, known);
      throw known;
    }
  } finally {
    endJob(id);
  }
}

async function attempt(
  id: string,
  input: AuditInput,
  folder: string,
  onProgress: (progress: AuditProgress) => void,
): Promise<Report> {
  const draft = await watchAudit(id, (steps) => audit(id, input, folder, steps), onProgress);
  const prices = await currentPrices();
  const { report } = await completeAudit(
    id,
    draft.audited,
    (histories) => concludeAudit(draft, histories, prices),
    () => placeAuditFiles(id, folder),
  );
  await removeJobFiles(id).catch(() => {}); // it is done; what stays is swept
  return report;
}

/** Leaves an audit that did not come to its end as it has to be. Files go first: a full disk takes no row. */
async function endBadly(id: string, error: unknown): Promise<void> {
  if (isServerStopping(error) && readJobInput(id) !== null) {
    await letGo(id, 'Waiting for Offpeak to run again');
    return;
  }
  if (isAuditLost(error)) {
    if (!(await hasAudit(id))) await removeAuditFiles(id);
    return;
  }
  if (!(await isOwnJob(id))) return;
  await removeAuditFiles(id);
  await failAudit(id, error instanceof Error ? error.message : 'The audit stopped on an unexpected problem.');
}

async function audit(id: string, input: AuditInput, folder: string, steps: WatchedSteps): Promise<AuditDraft> {
  const { advance, signal } = steps;
  if (input.kind === 'workflows') {
    const [file] = input.files;
    if (input.workflows) return auditWorkflows(input.name, input.workflows);
    if (!file) throw new InputError('usage', 'Name the list of workflows.');
    return auditWorkflowFile(await onDisk(file, id, steps));
  }
  await checkArrived(input.files, steps);
  const files = await Promise.all(input.files.map((file) => onDisk(file, id, steps)));
  const said = { ...input.reading, columns: input.columns, constants: input.constants };
  const { mapping, name } = input.recognise
    ? await recogniseMapping(files, said, folder, signal)
    : { mapping: said, name: null };
  const imported = await runImport(
    {
      files,
      mapping,
      directory: folder,
      requests: path.join(folder, 'requests.parquet'),
      rejects: path.join(folder, 'rejects.csv'),
      key: (await hashingKey()).toString('hex'),
    },
    ({ stage, rows, bytes, bytesTotal }) =>
      advance({ stage: STAGES[stage], rowsRead: rows, bytesRead: bytes, bytesTotal }),
    signal,
  );
  const draft = auditLog(imported, input.days, mapping.sampleRate);
  return { ...draft, notes: [...mappingNote(name), ...draft.notes] };
}

function mappingNote(name: string | null): AuditDraft['notes'] {
  if (name === null) return [];
  return [{ code: 'saved-mapping', says: `Its columns were read by the saved mapping “${name}”.`, count: 1 }];
}

/** A file as the engine opens it. What comes in as a stream (standard input) is written to the audit's own folder, which goes with it. */
async function onDisk(
  file: AuditInput['files'][number],
  id: string,
  { advance, signal }: WatchedSteps,
): Promise<InputFile> {
  if (!('stream' in file)) return { ...file, path: path.resolve(file.path) };
  const target = path.join(jobDirectory(id), 'standard-input');
  await receiveUpload(target, {
    body: file.stream,
    expectedBytes: null,
    onBytes: (bytesRead) => advance({ stage: 'Receiving the file', rowsRead: 0, bytesRead, bytesTotal: 0 }),
    signal,
  });
  return { name: file.name, path: target };
}
