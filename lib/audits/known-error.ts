import { diskFullSays } from '../engine/disk-space';
import { isOutOfSpace, isReadOnly } from '../engine/out-of-space';
import { UnreadableFile } from '../logs/files/unreadable-file';
import { isDatabaseFull, isDatabaseReadOnly } from '../store/database/database-full';
import { InputError, inputError } from './input-error';

const READ_ONLY_SAYS =
  "Whowaits's data folder may only be read, so nothing can be changed in it. Copy it to where Whowaits may write, and name that in WHOWAITS_DATA.";

/** An error that a person can mend, in words for them: also a disk that takes no more, or may only be read. Null for any other. */
export function knownError(error: unknown): InputError | null {
  if (error instanceof InputError) return error;
  if (error instanceof UnreadableFile) return inputError(error);
  // By its name: Next loads the store more than once, each time with a class of its own.
  if (error instanceof Error && error.name === 'DataMovedError') return new InputError('disk', error.message, 503);
  if (isOutOfSpace(error) || isDatabaseFull(error)) return new InputError('disk', diskFullSays(null));
  return isReadOnly(error) || isDatabaseReadOnly(error) ? new InputError('disk', READ_ONLY_SAYS) : null;
}
