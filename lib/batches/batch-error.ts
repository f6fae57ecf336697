/** What the user can mend: what is wrong and where, and what to do. It never quotes a record. */
export class BatchError extends Error {
  override readonly name = 'BatchError';

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(`${message} ${remedy}`);
  }
}
