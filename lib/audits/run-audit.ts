import path from 'node:path';
import { runImport } from '../engine/run-engine';
import type { InputFile } from '../engine/unpack-file';
import type { Report } from '../reports/report';
import { createAuditFiles, rejectsFile, removeAuditFiles, removeJobFiles } from '../store/audit-files';
import { completeAudit, failAudit } from '../store/audit-job';
import { createAudit } from '../store/audits';
import { writeOnFullDisk } from '../store/ballast';
import { auditDirectory, jobDirectory } from '../store/data-directory';
import { installationKey } from '../store/installation-key';
import type { AuditInput, AuditProgress } from './audit-input';
import { auditLog } from './audit-log';
import { auditWorkflowFile, auditWorkflows } from './audit-workflows';
import { checkArrived } from './check-arrived';
import { type AuditDraft, concludeAudit } from './conclude-audit';
import { currentPrices } from './current-prices';
import { InputError } from './input-error';
import { knownError } from './known-error';
import { receiveUpload } from './receive-upload';
import { recogniseMapping } from './recognise-mapping';
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
  await createAuditFiles(id);
  return id;
}

/** Runs an audit that was opened. It ends done, with its report, or failed, with nothing left on disk. */
export async function runOpenedAudit(
  id: string,
  input: AuditInput,
  onProgress: (progress: AuditProgress) => void,
): Promise<Report> {
  try {
    const draft = await watchAudit(id, (steps) => audit(id, input, steps), onProgress);
    const prices = await currentPrices();
    const { report } = await completeAudit(id, draft.audited, (histories) => concludeAudit(draft, histories, prices));
    return report;
  } catch (error) {
    const known = knownError(error) ?? error;
    const says = known instanceof Error ? known.message : 'The audit stopped on an unexpected problem.';
    // On a full disk only the room of its files lets the row be written.
    await removeAuditFiles(id);
    await writeOnFullDisk(() => failAudit(id, says)).catch((unwritten: unknown) => {
      // The audit is marked later, as one whose process is gone is; what went wrong first matters more.
      console.error(`Why audit ${id} failed could not be kept:`, unwritten);
    });
    throw known;
  } finally {
    await removeJobFiles(id);
  }
}

async function audit(id: string, input: AuditInput, steps: WatchedSteps): Promise<AuditDraft> {
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
    ? await recogniseMapping(files, said, jobDirectory(id), signal)
    : { mapping: said, name: null };
  const imported = await runImport(
    {
      files,
      mapping,
      directory: jobDirectory(id),
      requests: path.join(auditDirectory(id), 'requests.parquet'),
      rejects: rejectsFile(id),
      key: installationKey().toString('hex'),
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
    name: file.name,
    body: file.stream,
    expectedBytes: null,
    onBytes: (bytesRead) => advance({ stage: 'Receiving the file', rowsRead: 0, bytesRead, bytesTotal: 0 }),
    signal,
  });
  return { name: file.name, path: target };
}
