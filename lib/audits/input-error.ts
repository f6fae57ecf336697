import type { UnreadableFile } from '../logs/files/unreadable-file';
import { REFUSAL_STATUS, type Refusal, type RefusalCode, refusalText } from '../reports/answers/refusal';

/** The remedy for an unreadable file whose message has none. */
const REMEDIES = {
  file: 'Correct the file or export it again.',
  columns: 'Map its columns.',
  mapping: 'Correct the mapping.',
  disk: 'Free some disk space.',
} as const;

/** A problem that the user can fix: `refusal` for the API, `message` as one text for a terminal. */
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
 * Splits a text: its first sentence is the problem, the others are the remedy. `otherwise` is the remedy of a text
 * with one sentence.
 */
export function inputErrorOf(code: RefusalCode, text: string, otherwise: string): InputError {
  const [, message = text, remedy = otherwise] = /^(.+?\.) (\p{Lu}.*)$/su.exec(text) ?? [];
  return new InputError(code, message, remedy);
}

/** The error for a file that could not be read. A wrong mapping is a wrong request. */
export function inputError({ because, message }: UnreadableFile): InputError {
  const code = because === 'disk' ? 'disk-full' : because === 'mapping' ? 'wrong-request' : 'unreadable';
  return inputErrorOf(code, message, REMEDIES[because]);
}

/** The error for a mapping that can't be read. */
export function wrongMapping(problem: string): InputError {
  return inputErrorOf('wrong-request', problem, REMEDIES.mapping);
}

/** The error for an id that no audit has. */
export function noSuchAudit(): InputError {
  return new InputError('not-found', 'There is no such audit.', 'Look it up in the list of audits.');
}
