import { type Refusal, type RefusalCode, refusalText } from '../../reports/answers/refusal';

/** What a person can mend in a batch: `refusal` says what is wrong and where, and what to do. */
export class BatchProblem extends Error {
  override readonly name = 'BatchProblem';
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string, remedy: string | null) {
    super(refusalText({ message, remedy }));
    this.refusal = { code, message, remedy };
  }
}
