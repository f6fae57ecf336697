import { ProviderFault } from '../providers/batch-provider';
import { type Refusal, type RefusalCode, refusalText } from '../reports/answers/refusal';

/** What a person can mend in a batch: `refusal` says what is wrong and where, and what to do. */
export class BatchProblem extends Error {
  override readonly name = 'BatchProblem';
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string, remedy: string | null) {
    super(refusalText({ message, remedy }));
    this.refusal = { code, message, remedy };
  }
}

const REMEDIES: Record<ProviderFault['kind'], string> = {
  transient: 'Start the command again: it goes on where it stopped.',
  'rate-limited': 'Start the command again later: it goes on where it stopped.',
  refused: 'Correct what the vendor names, then start the command again.',
  unauthorised: 'Set the variable or the key that the vendor wants, then start the command again.',
  uncertain: 'Nothing is sent again until that is known. Start the command again later.',
  broken: 'The results lie at the vendor still. Ask it to mend them, then start the command again.',
};

/** A problem with a batch, or with its vendor, that a person can mend; null for any other error. */
export function batchProblemOf(error: unknown): BatchProblem | null {
  if (error instanceof BatchProblem) return error;
  if (!(error instanceof ProviderFault)) return null;
  const code = error.kind === 'refused' || error.kind === 'unauthorised' ? 'wrong-request' : 'unavailable';
  return new BatchProblem(code, error.message, REMEDIES[error.kind]);
}
