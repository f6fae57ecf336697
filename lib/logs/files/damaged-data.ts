import { UnreadableFile } from './unreadable-file';

/**
 * Runs a step that unpacks. Any error of the unpacker means that the file is damaged, so it throws UnreadableFile.
 * Errors of the system (which name a call) or of a browser (DOMException) pass through.
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
