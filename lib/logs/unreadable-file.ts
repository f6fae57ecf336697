/**
 * A file that can't be read at all, or not as the user says it should be (`mapping`). The message names the file, where it
 * goes wrong and what to do, and never quotes what a cell holds.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    message: string,
    readonly because: 'file' | 'mapping' = 'file',
  ) {
    super(message);
  }
}
