import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { formatBytes } from '../../wording/bytes';

const SETTING = 'WHOWAITS_RESERVE_BYTES';
const MOST_RESERVED_BYTES = 256 * 2 ** 20;
const RESERVED_SHARE = 0.1;

/** The bytes that this user may still write on a disk, and the bytes that Whowaits leaves free. */
export type DiskSpace = { freeBytes: number; reserveBytes: number };

/**
 * The space on the disk of `folder`, which need not exist yet. The reserve is a tenth of the disk and at most 256 MiB, unless
 * WHOWAITS_RESERVE_BYTES sets it: the database and everything else on that disk needs space too. Throws UnreadableFile
 * (`mapping`: the user's own value) for a setting that is not a number of bytes.
 */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return statfs(existing(dirname(folder)));
    throw error;
  });
  return { freeBytes: bavail * bsize, reserveBytes: reserveOf(blocks * bsize, process.env[SETTING]) };
}

/** The folder, or its nearest parent that exists. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/** The bytes to leave free on a disk of this size. */
export function reserveOf(diskBytes: number, setting: string | undefined): number {
  if (setting === undefined || setting === '')
    return Math.min(MOST_RESERVED_BYTES, Math.floor(diskBytes * RESERVED_SHARE));
  const bytes = Number(setting);
  if (Number.isSafeInteger(bytes) && bytes >= 0) return bytes;
  throw new UnreadableFile(`${SETTING} must be a whole number of bytes, 0 or more.`, 'mapping');
}

/** The problem and the remedy, for people. `space` is null where the disk was full only a moment ago, so that its numbers would mislead. */
export function diskFullSays(space: DiskSpace | null): string {
  const room =
    space === null
      ? 'this needs more space than there is'
      : `${formatBytes(space.freeBytes)} are free, and ${formatBytes(space.reserveBytes)} must stay free`;
  return `The disk of Whowaits's data folder is full: ${room}. Free some space, or move the folder with WHOWAITS_DATA.`;
}
