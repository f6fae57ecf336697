import { UnreadableFile } from './unreadable-file';

/**
 * Runs a step that unpacks. However an unpacker words what it stumbles over, it is damage of the file: throws UnreadableFile.
 * What the system says of a file that can't be read (it names a call) or a browser (DOMException) passes.
 */
export async function orDamaged<T>(name: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof DOMException) throw error;
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new UnreadableFile(`${name}: the packed data is cut off or damaged. Copy or export the file again.`);
  }
}
