import { type DiskSpace, diskFullSays } from '../engine/limits/disk-space';
import { type InputError, inputErrorOf } from './input-error';

/** The refusal of a change that the disk has no room for. `space` is null where nobody measured it. */
export function diskFull(space: DiskSpace | null): InputError {
  return inputErrorOf('disk-full', diskFullSays(space), 'Make room on the disk.');
}
