import { type DiskSpace, diskSpace } from './disk-space';

/** A disk writes some GB a second, so the writes between two checks must fit into the reserve. */
const LOOK_EVERY_MS = 50;

/**
 * Calls `onExceeded` once only the reserve is left on the disk of `folder`, so that reading a file never takes the space of
 * the database.
 */
export function watchDisk(folder: string, onExceeded: (space: DiskSpace) => void): void {
  const timer = setInterval(async () => {
    // A missing folder was removed with its audit, and the reader is about to be stopped.
    const space = await diskSpace(folder).catch(() => null);
    if (space === null || space.freeBytes >= space.reserveBytes) return;
    clearInterval(timer);
    onExceeded(space);
  }, LOOK_EVERY_MS);
  timer.unref();
}
