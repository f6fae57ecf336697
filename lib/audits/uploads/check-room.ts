import { type DiskSpace, diskSpace } from '../../engine/limits/disk-space';
import { dataDirectory } from '../../store/folders/data-directory';
import { announcedUploads } from '../../store/upload-notes';
import { formatBytes } from '../../wording/bytes';
import { formatCount } from '../../wording/number';
import { InputError } from '../input-error';

/** Bytes of all files together that may wait for their audit. WHOWAITS_LIMIT_UPLOAD_BYTES sets another limit. */
const DEFAULT_LIMIT_BYTES = 64 * 2 ** 30;

/** As many files as one audit can take. More waiting files would be useless. */
export const MOST_WAITING = 1000;

const INSTEAD = 'Split it, audit it on the command line, which reads it in place, or set WHOWAITS_LIMIT_UPLOAD_BYTES.';
const MAKE_ROOM = 'Free some space there, or move the folder with WHOWAITS_DATA.';

/** The most bytes of one file, or of all waiting files together. */
export function uploadLimitBytes(): number {
  const given = Number(process.env.WHOWAITS_LIMIT_UPLOAD_BYTES);
  return Number.isFinite(given) && given > 0 ? given : DEFAULT_LIMIT_BYTES;
}

/** Refuses a file of this size before it arrives if it exceeds the limit or the free disk space. Throws InputError. */
export async function checkRoom(name: string, bytes: number): Promise<void> {
  if (bytes > uploadLimitBytes()) throw tooLarge(name);
  const { missing } = await announcedUploads();
  const space = await diskSpace(dataDirectory());
  if (missing + bytes + space.reserveBytes <= space.freeBytes) return;
  const promised = missing === 0 ? '' : `, ${formatBytes(missing)} are reserved for other uploads`;
  throw new InputError(
    'disk-full',
    `${name} does not fit on the disk of Whowaits's data folder: it has ${formatBytes(bytes)}, ${formatBytes(space.freeBytes)} are free${promised}, ` +
      `and ${formatBytes(space.reserveBytes)} must stay free.`,
    MAKE_ROOM,
  );
}

/** Refuses another upload in pieces if too many files are waiting. Throws InputError. */
export async function checkOneMore(name: string, bytes: number): Promise<void> {
  const waiting = await announcedUploads();
  if (waiting.count >= MOST_WAITING) {
    throw new InputError(
      'too-many',
      `${formatCount(MOST_WAITING)} files already wait for their audit.`,
      `Audit or delete some of them, then send ${name} again.`,
    );
  }
  const limit = uploadLimitBytes();
  if (waiting.bytes + bytes > limit) {
    throw new InputError(
      'too-large',
      `${name} is too large: waiting files may have ${formatBytes(limit)} together, and with it they would have ${formatBytes(waiting.bytes + bytes)}.`,
      INSTEAD,
    );
  }
  await checkRoom(name, bytes);
}

/** The refusal of a file above the limit. */
export function tooLarge(name: string): InputError {
  return new InputError(
    'too-large',
    `${name} is too large: a file may have at most ${formatBytes(uploadLimitBytes())}.`,
    INSTEAD,
  );
}

/** The space of the data folder if no more than the reserve is left; null while there is room. */
export async function spaceIfFull(): Promise<DiskSpace | null> {
  const space = await diskSpace(dataDirectory());
  return space.freeBytes < space.reserveBytes ? space : null;
}
