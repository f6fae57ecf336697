/**
 * A file that can't be read at all, not as the user specified (`mapping`), not before the user maps its columns
 * (`columns`), or not without more disk space (`disk`). The message names the file, the place and the remedy, and never
 * quotes a cell.
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
