import type { FileShape } from '../files/file-shape';
import type { Preview } from '../files/preview-file';
import { isKnownLog } from '../read-plan';
import { isCertainName } from './column-labels';
import type { ColumnMapping } from './column-mapping';

/** A saved mapping, with the columns of its original file as `keptColumns` keeps them. */
export type SavedMapping = { id: string; name: string; columns: string[]; mapping: ColumnMapping };

/** Exports gain and lose a column now and then. A file with this similarity is still of the same kind. */
const LEAST_ALIKE = 0.8;

/**
 * The saved mapping that fits a file: the file has all columns that it maps, and nearly all other columns match. The
 * most similar if several fit, the first if equal; null if none fits.
 */
export function matchMapping(columns: readonly string[], saved: readonly SavedMapping[]): SavedMapping | null {
  let best: { mapping: SavedMapping; alike: number } | null = null;
  for (const mapping of saved) {
    const { columns: mapped, only = {} } = mapping.mapping;
    if (![...Object.keys(mapped), ...Object.keys(only)].every((column) => columns.includes(column))) continue;
    const alike = likeness(keptColumns(columns, mapping.mapping), keptColumns(mapping.columns, mapping.mapping));
    if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { mapping, alike };
  }
  return best?.mapping ?? null;
}

/**
 * The saved mapping that fits a preview. A mapping with a sheet applies to that sheet, others to the first table of a
 * workbook.
 */
export function savedFor({ shape, sheets }: Preview, saved: readonly SavedMapping[]): SavedMapping | null {
  if (sheets === undefined) return matchMapping(shape.columns, saved);
  const isFor = ({ mapping: { sheet } }: SavedMapping) =>
    sheet === undefined ? sheets.read === sheets.all[0] : isSameSheet(sheet, sheets.read);
  return matchMapping(shape.columns, saved.filter(isFor));
}

/** Whether the names of two sheets are equal, ignoring case and space. */
export function isSameSheet(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The columns of a file to keep with its mapping: those that it maps, and those whose names can't be data. */
export function keptColumns(columns: readonly string[], { columns: mapped }: ColumnMapping): string[] {
  return columns.filter((column) => Object.hasOwn(mapped, column) || isCertainName(column));
}

/**
 * How a file is read: by a saved mapping that fits it, or `unaided` for another known log. Null if it is not a log, as
 * far as can be seen.
 */
export function readerOf(shape: FileShape, saved: readonly SavedMapping[]): SavedMapping | 'unaided' | null {
  return matchMapping(shape.columns, saved) ?? (isKnownLog(shape) ? 'unaided' : null);
}

/** Columns in both as a share of the columns in either (Jaccard index). */
function likeness(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const both = one.filter((column) => other.includes(column)).length;
  return all.size === 0 ? 0 : both / all.size;
}
