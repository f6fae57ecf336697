import { batchProblemOf } from '../batches/batch-problem';
import { isOutOfSpace, isReadOnly } from '../engine/limits/out-of-space';
import { UnreadableFile } from '../logs/files/unreadable-file';
import { isDatabaseFull, isDatabaseReadOnly } from '../store/database/database-full';
import { diskFull } from './disk-full';
import { InputError, inputError, inputErrorOf } from './input-error';

const READ_ONLY = "Whowaits's data folder is read-only, so nothing in it can be changed.";
const COPY_IT = 'Copy it to a writable folder and set WHOWAITS_DATA to that folder.';

/** An error that the user can fix, in words for them, including a full or read-only disk. Null for any other. */
export function knownError(error: unknown): InputError | null {
  if (error instanceof InputError) return error;
  if (error instanceof UnreadableFile) return inputError(error);
  const problem = batchProblemOf(error)?.refusal;
  if (problem !== undefined) return new InputError(problem.code, problem.message, problem.remedy);
  // Checks the name, because Next loads the store more than once, each time with its own class.
  if (error instanceof Error && error.name === 'DataMovedError') {
    return inputErrorOf('unavailable', error.message, 'Restart Whowaits.');
  }
  if (isOutOfSpace(error) || isDatabaseFull(error)) return diskFull(null);
  return isReadOnly(error) || isDatabaseReadOnly(error) ? new InputError('disk-full', READ_ONLY, COPY_IT) : null;
}
