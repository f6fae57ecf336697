import { z } from 'zod';
import { CANONICAL_COLUMN_NAMES } from './canonical-columns';
import type { ColumnMapping } from './column-mapping';

export const canonicalColumnSchema = z.enum(CANONICAL_COLUMN_NAMES, {
  error: (issue) =>
    `"${String(issue.input)}" is not a canonical column. Use one of: ${CANONICAL_COLUMN_NAMES.join(', ')}.`,
});

/** A mapping as a file or a request holds it: file column -> canonical column, and canonical column -> constant. */
const mappingFileSchema = z.strictObject({
  columns: z.record(z.string(), canonicalColumnSchema).default({}),
  constants: z.partialRecord(canonicalColumnSchema, z.string()).default({}),
});

/** Reads a mapping from JSON text; `problem` says what is wrong with it. */
export function readColumnMapping(json: string): ColumnMapping | { problem: string } {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return { problem: 'The mapping is not valid JSON.' };
  }
  const parsed = mappingFileSchema.safeParse(content);
  return parsed.success ? parsed.data : { problem: `The mapping does not fit: ${z.prettifyError(parsed.error)}` };
}
