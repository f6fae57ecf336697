/**
 * A file that can't be read at all, or not as the user says it should be (`mapping`), or not before the user says which column
 * is which (`columns`), or not for want of room on the disk (`disk`). The message names the file, where it
 * goes wrong and what to do, and never quotes what a cell holds.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    message: string,
    readonly because: 'file' | 'mapping' | 'columns' | 'disk' = 'file',
  ) {
    super(message);
  }
}
