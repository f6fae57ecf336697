import { CANONICAL_COLUMN_NAMES, isCanonicalColumn } from './canonical-columns';
import type { Projection } from './column-source';

/** What a user says about a file: which of its columns is which canonical one, and constants for columns that it lacks. */
export type ColumnMapping = {
  /** File column -> canonical column. */
  columns: Readonly<Record<string, string>>;
  /** Canonical column -> value for every row. */
  constants: Readonly<Record<string, string>>;
};

export const NO_MAPPING: ColumnMapping = { columns: {}, constants: {} };

/** Adds the user's mapping to what was recognised; the user's word wins. Returns what is wrong with it as a sentence, or null. */
export function applyMapping(
  projection: Projection,
  mapping: ColumnMapping,
  fileColumns: readonly string[],
): { projection: Projection; problem: string | null } {
  const mapped: Projection = { ...projection };
  for (const [column, canonical] of Object.entries(mapping.columns)) {
    if (!isCanonicalColumn(canonical)) return { projection, problem: unknownCanonical(canonical) };
    if (!fileColumns.includes(column)) {
      return {
        projection,
        problem: `--map names the column "${column}", but the file has: ${listColumns(fileColumns)}.`,
      };
    }
    mapped[canonical] = { from: 'cells', cells: [{ column }] };
  }
  for (const [canonical, value] of Object.entries(mapping.constants)) {
    if (!isCanonicalColumn(canonical)) return { projection, problem: unknownCanonical(canonical) };
    mapped[canonical] = { from: 'constant', value };
  }
  return { projection: mapped, problem: null };
}

function unknownCanonical(name: string): string {
  return `"${name}" is not a canonical column. Use one of: ${CANONICAL_COLUMN_NAMES.join(', ')}.`;
}

/** Column names for a message, cut to the first fifty. */
export function listColumns(columns: readonly string[]): string {
  const more = columns.length - 50;
  return columns.slice(0, 50).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
