import { type DiskSpace, diskFullSays } from '../engine/limits/disk-space';
import { type InputError, inputErrorOf } from './input-error';

/** The refusal of a change that does not fit on the disk. `space` is null if it was not measured. */
export function diskFull(space: DiskSpace | null): InputError {
  return inputErrorOf('disk-full', diskFullSays(space), 'Free some disk space.');
}
