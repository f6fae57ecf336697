import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const WRITTEN_AT_ONCE = 1 << 18;
/** Prompts are the user's alone. */
const PRIVATE = 0o600;

/** A file of lines that is hashed while it is written. */
export class LineFile {
  readonly #hash = createHash('sha256');
  readonly #fd: number;
  readonly #waiting = Buffer.allocUnsafe(WRITTEN_AT_ONCE);
  #filled = 0;
  #lines = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#fd = openSync(path, 'wx', PRIVATE);
  }

  /** A line with its end. `bytes` is its length in UTF-8. */
  write(line: string, bytes: number): void {
    if (this.#filled + bytes > this.#waiting.length) this.#flush();
    if (bytes > this.#waiting.length) this.#put(Buffer.from(line));
    else this.#filled += this.#waiting.write(line, this.#filled);
    this.#lines++;
    this.#bytes += bytes;
  }

  close(): { lines: number; bytes: number; sha256: string } {
    this.#flush();
    closeSync(this.#fd);
    return { lines: this.#lines, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    this.#put(this.#waiting.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #put(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
    this.#hash.update(bytes);
  }
}
