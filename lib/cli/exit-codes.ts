/** The exit codes of the command. The README and `whowaits --help` document them, and scripts rely on them. */
export const EXIT = { done: 0, fault: 1, wrongUse: 2, nothingReadable: 3, overLimit: 4, needsPerson: 5 } as const;

/** Ends a command that has already said why on standard error. */
export class ToldAlready extends Error {
  override name = 'ToldAlready';

  constructor(readonly exitCode: (typeof EXIT)[keyof typeof EXIT]) {
    super(`The command ends with exit code ${exitCode}.`);
  }
}
