import { NO_MAPPING } from '@/lib/logs/column-mapping';
import { matchMapping, type SavedMapping } from '@/lib/logs/match-mapping';
import { type Preview, previewFile } from '@/lib/logs/preview-file';
import { planReading } from '@/lib/logs/read-plan';
import { UnreadableFile } from '@/lib/logs/unreadable-file';

/** Whether files can be read as they are, or by a mapping that was saved for their kind; else a person has to say more. */
export type Inspection = { readable: true; mapping: SavedMapping | null } | { readable: false };

/** Looks at the beginning of each file, in the browser. What can't be looked into here is left to the import. */
export async function inspectFiles(files: readonly File[], saved: readonly SavedMapping[]): Promise<Inspection> {
  const findings = await Promise.all(files.map((file) => inspect(file, saved)));
  const mappings = new Set(findings.map((finding) => (finding.readable ? finding.mapping : null)));
  const [mapping = null] = mappings;
  // A mapping holds for all files of an audit.
  if (mapping !== null && mappings.size === 1) return { readable: true, mapping };
  return findings.every(({ unaided }) => unaided) ? { readable: true, mapping: null } : { readable: false };
}

/** The beginning of a file; null for what can't be shown, or is so broken that the import has to say how. */
export async function previewOf(file: File): Promise<Preview | null> {
  try {
    return await previewFile(file.name, file.stream());
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

async function inspect(file: File, saved: readonly SavedMapping[]): Promise<Inspection & { unaided: boolean }> {
  const preview = await previewOf(file);
  if (preview === null) return { readable: true, mapping: null, unaided: true };
  const mapping = matchMapping(preview.shape.columns, saved);
  const unaided = missing(file.name, preview) === null;
  return mapping !== null || unaided ? { readable: true, mapping, unaided } : { readable: false, unaided };
}

/** What a person has to say before a file can be read: what its columns count, or which share of the requests it holds. */
export function missing(name: string, { shape }: Preview): 'counts' | 'sample-rate' | null {
  try {
    return planReading(name, shape, NO_MAPPING).sampled ? 'sample-rate' : null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // Any other fault is the import's to tell.
    return error.because === 'columns' ? 'counts' : null;
  }
}
