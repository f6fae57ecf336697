import { basename, resolve } from 'node:path';
import { runLook } from '../engine/run-engine';
import type { Preview } from '../logs/preview-file';
import { UnreadableFile } from '../logs/unreadable-file';
import { inTrialFolder } from '../store/trial-files';
import { inputError } from './input-error';
import { arrivedFile } from './uploads';

/** The columns and first rows of a file on disk; null for one of a kind that can't be looked into. Throws InputError. */
export function lookIntoFile(path: string): Promise<Preview | null> {
  return look({ name: basename(path), path: resolve(path) });
}

/** The same of a file that was uploaded and waits for its audit. An abort by `signal` ends it with its reason. */
export async function lookIntoUpload(id: string, signal?: AbortSignal): Promise<Preview | null> {
  return look(await arrivedFile(id), signal);
}

function look(file: { name: string; path: string }, signal?: AbortSignal): Promise<Preview | null> {
  return inTrialFolder(async (directory) => {
    try {
      return (await runLook({ file, directory }, signal)).preview;
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
  });
}
