import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const WRITTEN_AT_ONCE = 1 << 20;
/** Prompts are the user's alone. */
const PRIVATE = 0o600;

/** A file of lines that is hashed while it is written. Texts, since a million small buffers are slow. */
export class LineFile {
  readonly #hash = createHash('sha256');
  readonly #fd: number;
  #waiting = '';
  #lines = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#fd = openSync(path, 'wx', PRIVATE);
  }

  /** A line with its end. `bytes` is its length in UTF-8. */
  write(line: string, bytes: number): void {
    this.#waiting += line;
    this.#lines++;
    this.#bytes += bytes;
    if (this.#waiting.length >= WRITTEN_AT_ONCE) this.#flush();
  }

  close(): { lines: number; bytes: number; sha256: string } {
    this.#flush();
    closeSync(this.#fd);
    return { lines: this.#lines, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
    this.#hash.update(bytes);
    this.#waiting = '';
  }
}
