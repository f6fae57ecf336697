/**
 * A file that can't be read at all. The message names the file, where it goes wrong and what to do, and never quotes
 * what a cell holds.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
