import type { UnreadableFile } from '../logs/files/unreadable-file';

const STATUS = { usage: 400, unreadable: 422, disk: 507 } as const;

/**
 * What a person can mend, in words for them. `usage`: asked for the wrong way; `unreadable`: nothing in the input could
 * be read; `disk`: the disk takes no more. `status` is the HTTP status of the answer.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly kind: 'usage' | 'unreadable' | 'disk',
    message: string,
    readonly status: number = STATUS[kind],
  ) {
    super(message);
  }
}

/** The same for a file that could not be read; a wrong mapping is wrong use. */
export function inputError(error: UnreadableFile): InputError {
  const kind = error.because === 'disk' ? 'disk' : error.because === 'mapping' ? 'usage' : 'unreadable';
  return new InputError(kind, error.message);
}
