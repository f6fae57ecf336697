import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadPlan } from '../../logs/read-plan';
import { formatCount } from '../../wording/number';
import type { PlainFile } from '../files/plain-file';
import { type RepeatedColumn, repeatedColumns } from '../read/repeated-columns';
import type { Note } from '../stage/note';

/** Notes on columns that a file has twice. Empty where its rows can't be compared. */
export async function repetitionNotes(connection: DuckDBConnection, file: PlainFile, plan: ReadPlan): Promise<Note[]> {
  if (file.content !== 'text') return [];
  // The comparison is optional: unreadable rows were rejected before.
  const repeated = await repeatedColumns(connection, file.path, plan).catch(() => []);
  return repeated.map((column) => noteOf(file.name, column));
}

function noteOf(file: string, { label, differing, counts }: RepeatedColumn): Note {
  if (differing === 0)
    return { code: 'repeated-column', says: `${file} has "${label}" twice. The first one was read.` };
  const rows = `${formatCount(differing)} ${differing === 1 ? 'row' : 'rows'}`;
  const remedy = counts
    ? 'Remove the wrong one from the log, because it changes the figures.'
    : 'Remove the wrong one from the log.';
  return {
    code: counts ? 'repeated-count' : 'repeated-column',
    says: `${file} has "${label}" twice, with other values in ${rows} of the first 20,000. The first one was read. ${remedy}`,
    count: differing,
  };
}
