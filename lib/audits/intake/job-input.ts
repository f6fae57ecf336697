import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readColumnMapping } from '../../logs/mapping/column-mapping-file';
import { jobDirectory } from '../../store/folders/data-directory';
import { getUpload, takeUpload } from '../../store/uploads';
import { type Workflow, workflowSchema } from '../../workloads/workflow/workflow';
import { type StoredFile, storedFileSchema } from '../uploads/stored-file';
import type { AuditFile, AuditInput } from './audit-input';

const inputSchema = z.discriminatedUnion('kind', [
  z.object({
    name: z.string(),
    kind: z.literal('log'),
    mapping: z.unknown(),
    recognise: z.boolean(),
    days: z.number().nullable(),
    files: z.array(storedFileSchema),
  }),
  z.object({ name: z.string(), kind: z.literal('workflows'), workflows: z.array(workflowSchema) }),
  z.object({ name: z.string(), kind: z.literal('sample') }),
]);

/**
 * The input of an accepted audit. It stays in the job's folder until the audit ends. A list of workflows is read
 * before.
 */
export type JobInput =
  | Extract<AuditInput<StoredFile>, { kind: 'log' | 'sample' }>
  | { name: string; kind: 'workflows'; list: readonly Workflow[] };

/**
 * Writes down the input of an audit, so that another process can restart it if this one is stopped. This comes before
 * the input is acknowledged: from here on it is safe.
 */
export async function keepJobInput(id: string, input: JobInput): Promise<void> {
  const kept = input.kind === 'workflows' ? { name: input.name, kind: input.kind, workflows: input.list } : input;
  const draft = `${inputFile(id)}.draft`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(kept));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, inputFile(id));
}

/** The stored input; null if there is none, or this version can't read it. */
export function readJobInput(id: string): JobInput | null {
  try {
    const kept = inputSchema.parse(JSON.parse(readFileSync(inputFile(id), 'utf8')));
    if (kept.kind === 'sample') return kept;
    if (kept.kind === 'workflows') return { name: kept.name, kind: kept.kind, list: kept.workflows };
    const mapping = readColumnMapping(JSON.stringify(kept.mapping));
    return 'problem' in mapping ? null : { ...kept, mapping };
  } catch {
    return null;
  }
}

/**
 * The stored input for the pipeline. Uploads that are still where they arrived are moved into the job's folder. Null if
 * a file is in neither place.
 */
export async function openJobInput(id: string, input: JobInput): Promise<AuditInput | null> {
  if (input.kind !== 'log') return input;
  const files: AuditFile[] = [];
  for (const { name, stored, sha256, upload } of input.files) {
    const target = path.join(jobDirectory(id), stored);
    if (upload !== undefined && (await getUpload(upload)) !== null) await takeUpload(upload, target);
    if (!(await isThere(target))) return null;
    files.push({ name, path: target, ...(sha256 === undefined ? {} : { sha256 }) });
  }
  return { ...input, files };
}

async function isThere(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => null);
  await handle?.close();
  return handle !== null;
}

function inputFile(id: string): string {
  return path.join(jobDirectory(id), 'input.json');
}
