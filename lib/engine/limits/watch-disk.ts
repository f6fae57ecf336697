import { type DiskSpace, diskSpace } from './disk-space';

/** A disk takes some GB a second, so what is written between two looks must fit into the reserve. */
const LOOK_EVERY_MS = 50;

/**
 * Calls `onExceeded` once the disk of `folder` has no more left than is to stay free, so that reading a file never takes the
 * room that the database needs.
 */
export function watchDisk(folder: string, onExceeded: (space: DiskSpace) => void): void {
  const timer = setInterval(async () => {
    // A folder that is gone was taken away with its audit: the reader is about to be told.
    const space = await diskSpace(folder).catch(() => null);
    if (space === null || space.freeBytes >= space.reserveBytes) return;
    clearInterval(timer);
    onExceeded(space);
  }, LOOK_EVERY_MS);
  timer.unref();
}
