import { isOutOfSpace } from '../engine/limits/out-of-space';
import { BatchProblem } from './batch-problem';

/** Files that are gone, are no files, or may not be read or written. */
const IN_THE_WAY = new Set<unknown>([
  ...['ENOENT', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'ELOOP', 'ENAMETOOLONG'],
  ...['EACCES', 'EPERM', 'EROFS', 'EBUSY'],
]);

/** Does work on the files of a user's folder. What is wrong with one of them becomes a BatchProblem that names it. */
export async function onFilesOf<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error, folder) ?? error;
  }
}

function problemOf(error: unknown, folder: string): BatchProblem | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  if (isOutOfSpace(error)) {
    return new BatchProblem(
      'disk-full',
      `The disk of ${folder} is full.`,
      'Free some space, then start the command again: it goes on where it stopped.',
    );
  }
  if (!IN_THE_WAY.has(error.code)) return null;
  // Node names no path where a folder lies in place of a file that it reads.
  const file = 'path' in error && typeof error.path === 'string' ? error.path : `A file in ${folder}`;
  return new BatchProblem(
    'unreadable',
    `${file} can’t be read or written (${error.code}).`,
    'Put it back, or mend its permissions, then start the command again: it goes on where it stopped.',
  );
}
