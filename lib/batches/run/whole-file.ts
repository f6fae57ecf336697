import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const WRITE_AT_ONCE = 2 ** 20;

/**
 * A file that is there whole or not at all: it is written beside its place, forced to the disk and then renamed. A write that was cut off
 * leaves a file that ends in `.part`, which the next one replaces. Only the owner can read it.
 */
export class WholeFile {
  private parts: string[] = [];
  private length = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  static async create(path: string): Promise<WholeFile> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new WholeFile(path, await open(`${path}.part`, 'w', 0o600));
  }

  /** Adds text; a promise where it is time to write. */
  add(text: string): Promise<void> | undefined {
    this.parts.push(text);
    this.length += text.length;
    return this.length >= WRITE_AT_ONCE ? this.flush() : undefined;
  }

  /** Puts the file in its place, or leaves nothing of it. */
  async finish(): Promise<void> {
    try {
      await this.flush();
      await this.handle.sync();
      await this.handle.close();
      await rename(`${this.path}.part`, this.path);
    } catch (error) {
      await this.discard();
      throw error;
    }
    await syncFolder(dirname(this.path));
  }

  /** Throws away what was written. */
  async discard(): Promise<void> {
    await this.handle.close();
    await rm(`${this.path}.part`, { force: true });
  }

  private async flush(): Promise<void> {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    // A plain write may take a part of it, as on a disk that becomes full, and say nothing.
    if (text !== '') await this.handle.appendFile(text);
  }
}

/** A rename is on the disk once its folder is. Windows can't open one, and needs no more than the rename. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
