/**
 * An answer that one thing which never changes, such as a stored report, decides alone. A door makes, checks and writes it once for that
 * thing, and forgets it with it.
 */
export class MadeOf<Result> {
  constructor(
    readonly thing: object,
    readonly make: () => Result,
  ) {}
}
