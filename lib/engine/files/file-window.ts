import { type FileHandle, open } from 'node:fs/promises';

const NEWLINE = 0x0a;
const WINDOW_BYTES = 1 << 20;

/** Bytes of a file at any offset, read a window at a time; going back a little costs no read. */
export class FileWindow {
  private readonly buffer = Buffer.alloc(WINDOW_BYTES);
  private start = 0;
  private length = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async open(path: string): Promise<FileWindow> {
    return new FileWindow(await open(path, 'r'));
  }

  /** Some bytes from this offset on; none at the end of the file. They stay as they are until the next call. */
  async from(offset: number): Promise<Buffer> {
    if (offset < this.start || offset >= this.start + this.length) {
      const { bytesRead } = await this.handle.read(this.buffer, 0, WINDOW_BYTES, offset);
      this.start = offset;
      this.length = bytesRead;
    }
    return this.buffer.subarray(offset - this.start, this.length);
  }

  /** The offset behind the newline that ends the line at this offset, or the end of the file. */
  async endOfLine(offset: number): Promise<number> {
    for (let at = offset; ; ) {
      const bytes = await this.from(at);
      const newline = bytes.indexOf(NEWLINE);
      if (newline !== -1) return at + newline + 1;
      if (bytes.length === 0) return at;
      at += bytes.length;
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
