import { basename, resolve } from 'node:path';
import { runLook } from '../../engine/process/run-engine';
import type { Preview } from '../../logs/files/preview-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isSameSheet, savedFor } from '../../logs/mapping/match-mapping';
import { inTrialFolder } from '../../store/trial-files';
import { inputError } from '../input-error';
import { arrivedFile } from '../uploads/uploads';
import { savedMappings } from './mappings';

/**
 * The columns and first rows of a file on disk, or of the requested sheet of a workbook; null for a kind of file that
 * can't be previewed. Throws InputError.
 */
export function lookIntoFile(path: string, sheet?: string): Promise<Preview | null> {
  return look({ name: basename(path), path: resolve(path) }, sheet);
}

/**
 * The same for an uploaded file that waits for its audit. Uses the requested sheet, else the sheet of a saved mapping
 * that fits a workbook. An abort by `signal` ends it with its reason.
 */
export async function lookIntoUpload(id: string, sheet?: string, signal?: AbortSignal): Promise<Preview | null> {
  const file = await arrivedFile(id);
  const seen = await look(file, sheet, signal);
  if (sheet !== undefined || seen?.sheets === undefined) return seen;
  const { all } = seen.sheets;
  const saved = (await savedMappings()).filter(({ mapping }) => mapping.sheet !== undefined);
  for (const other of all) {
    if (!saved.some(({ mapping: { sheet = '' } }) => isSameSheet(sheet, other))) continue;
    const inIt = await look(file, other, signal);
    const sheets = { read: other, all };
    if (inIt !== null && savedFor({ ...inIt, sheets }, saved) !== null) return { ...inIt, sheets };
  }
  return seen;
}

function look(file: { name: string; path: string }, sheet?: string, signal?: AbortSignal): Promise<Preview | null> {
  return inTrialFolder(async (directory) => {
    try {
      return (await runLook({ file, directory, ...(sheet === undefined ? {} : { sheet }) }, signal)).preview;
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
  });
}
