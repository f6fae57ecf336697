import type { UnreadableFile } from '../logs/unreadable-file';

/**
 * What a person can mend, in words for them. `usage`: asked for the wrong way; `unreadable`: nothing in the input could
 * be read. `status` is the HTTP status of the answer.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly kind: 'usage' | 'unreadable',
    message: string,
    readonly status = kind === 'usage' ? 400 : 422,
  ) {
    super(message);
  }
}

/** The same for a file that could not be read; a wrong mapping is wrong use. */
export function inputError(error: UnreadableFile): InputError {
  return new InputError(error.because === 'mapping' ? 'usage' : 'unreadable', error.message);
}
