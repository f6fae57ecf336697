import { join } from 'node:path';
import { database } from '../database/database';
import { dataDirectory } from './data-directory';
import { inScratchFolder } from './scratch-folder';

/** Where files are looked into and mappings are tried: each time in a folder of its own. */
export function trialsDirectory(): string {
  return join(dataDirectory(), 'trials');
}

/** Gives a look or a trial a folder of its own, and removes it when it ends, whichever way. */
export async function inTrialFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await database(); // so that nothing is written where the data no longer is
  return inScratchFolder(trialsDirectory(), 'trial', work);
}
