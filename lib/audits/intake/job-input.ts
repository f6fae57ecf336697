import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readColumnMapping } from '../../logs/mapping/column-mapping-file';
import { jobDirectory } from '../../store/folders/data-directory';
import { projectRoot } from '../../store/folders/project-root';
import { getUpload, takeUpload } from '../../store/uploads';
import { workflowSchema } from '../../workloads/workflow/workflow';
import type { AuditInput } from './audit-input';

const SAMPLE = 'sample-log-synthetic.csv.gz';

/** A file in the job's folder, by the name that it has there; `upload` is where it comes from, if it is not there yet. */
const storedFileSchema = z.object({
  name: z.string(),
  stored: z.string().regex(/^[a-z0-9-]+$/),
  sha256: z.string().exactOptional(),
  upload: z.string().exactOptional(),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

const inputSchema = z.object({
  name: z.string(),
  kind: z.enum(['log', 'workflows', 'sample']),
  mapping: z.unknown(),
  recognise: z.boolean(),
  days: z.number().nullable(),
  files: z.array(storedFileSchema),
  workflows: z.array(workflowSchema).exactOptional(),
});

/** What an audit that was acknowledged is made of, as it lies in the job's folder until the audit ends. */
export type JobInput = Omit<AuditInput, 'files'> & { files: StoredFile[] };

/**
 * Writes down what an audit is made of, so that another process can begin it again should this one be stopped. From
 * here on what was given is not lost; so it comes before it is acknowledged.
 */
export async function keepJobInput(id: string, input: JobInput): Promise<void> {
  const { name, kind, columns, constants, reading, recognise = false, days, files, workflows } = input;
  const mapping = { ...reading, columns, constants };
  const kept = { name, kind, mapping, recognise, days, files, ...(workflows === undefined ? {} : { workflows }) };
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

/** What was written down; null when there is nothing, or nothing that this version can read. */
export function readJobInput(id: string): JobInput | null {
  try {
    const { mapping, ...input } = inputSchema.parse(JSON.parse(readFileSync(inputFile(id), 'utf8')));
    const read = readColumnMapping(JSON.stringify(mapping));
    if ('problem' in read) return null;
    const { columns, constants, ...reading } = read;
    const { workflows, ...rest } = input;
    return { ...rest, ...(workflows === undefined ? {} : { workflows }), columns, constants, reading };
  } catch {
    return null;
  }
}

/**
 * The same as the pipeline takes it. Uploads that are still where they arrived are taken into the job's folder. Null
 * when one is neither here nor there.
 */
export async function openJobInput(id: string, input: JobInput): Promise<AuditInput | null> {
  const files: AuditInput['files'] = [];
  for (const { name, stored, sha256, upload } of input.files) {
    const target = path.join(jobDirectory(id), stored);
    if (upload !== undefined && (await getUpload(upload)) !== null) await takeUpload(upload, target);
    if (!(await isThere(target))) return null;
    files.push({ name, path: target, ...(sha256 === undefined ? {} : { sha256 }) });
  }
  if (input.kind === 'sample') files.push({ name: SAMPLE, path: path.join(projectRoot(), 'public', SAMPLE) });
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
