import { join } from 'node:path';
import { database } from './database/database';
import { dataDirectory } from './folders/data-directory';
import { inScratchFolder } from './scratch-folder';

/** The folder for previews of files and trials of mappings, each in its own folder. */
export function trialsDirectory(): string {
  return join(dataDirectory(), 'trials');
}

/** Gives a preview or a trial its own folder, and removes it when it ends, however it ends. */
export async function inTrialFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await database(); // so that nothing is written to a folder that no longer holds the data
  return inScratchFolder(trialsDirectory(), 'trial', work);
}
