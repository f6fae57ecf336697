import type { UnreadableFile } from '../logs/files/unreadable-file';
import { REFUSAL_STATUS, type Refusal, type RefusalCode, refusalText } from '../reports/refusal';

/** What to do about a file that can't be read, where its message does not say it. */
const REMEDIES = {
  file: 'Correct the file or export it again.',
  columns: 'Map its columns.',
  mapping: 'Correct the mapping.',
  disk: 'Make room on the disk.',
} as const;

/** What a person can mend: `refusal` for the API, `message` in one text for a terminal. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string, remedy: string | null) {
    super(refusalText({ message, remedy }));
    this.refusal = { code, message, remedy };
  }

  /** The HTTP status of the answer. */
  get status(): number {
    return REFUSAL_STATUS[this.refusal.code];
  }
}

/**
 * For a text whose first sentence says what is wrong and whose others say what to do. `otherwise` is the remedy of a text
 * that is one sentence.
 */
export function inputErrorOf(code: RefusalCode, text: string, otherwise: string): InputError {
  const [, message = text, remedy = otherwise] = /^(.+?\.) (\p{Lu}.*)$/su.exec(text) ?? [];
  return new InputError(code, message, remedy);
}

/** For a file that could not be read; a wrong mapping is a wrong request. */
export function inputError({ because, message }: UnreadableFile): InputError {
  const code = because === 'disk' ? 'disk-full' : because === 'mapping' ? 'wrong-request' : 'unreadable';
  return inputErrorOf(code, message, REMEDIES[because]);
}

/** For a mapping that can't be read. */
export function wrongMapping(problem: string): InputError {
  return inputErrorOf('wrong-request', problem, REMEDIES.mapping);
}

/** For an id that no audit has. */
export function noSuchAudit(): InputError {
  return new InputError('not-found', 'There is no such audit.', 'Look it up in the list of audits.');
}
