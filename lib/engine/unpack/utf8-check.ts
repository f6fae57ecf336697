import { isAscii, isUtf8 } from 'node:buffer';
import { type TextEncoding, textEncoding } from '../../logs/files/text-encoding';

/** A character takes at most four bytes. */
const MOST_BYTES = 4;

/** Whether a text, fed in chunks, is UTF-8; the engine reads nothing else. */
export class Utf8Check {
  /** What the text is written in, told by the chunks up to the first that is not UTF-8 throughout; null as long as all of it is. */
  notUtf8: TextEncoding | null = null;
  private isUtf8SoFar = false;
  /** The beginning of a character whose rest is in the next chunk. */
  private begun = Buffer.alloc(0);

  feed(chunk: Uint8Array): void {
    if (this.notUtf8 !== null || (this.begun.length === 0 && isAscii(chunk))) return;
    const bytes = Buffer.concat([this.begun, chunk]);
    const whole = bytes.length - begunBytes(bytes);
    if (isUtf8(bytes.subarray(0, whole))) {
      this.begun = bytes.subarray(whole);
      this.isUtf8SoFar ||= !isAscii(bytes.subarray(0, whole));
    } else this.notUtf8 = this.isUtf8SoFar ? 'utf-8' : textEncoding(bytes);
  }

  /** Call after the last chunk: a character that is only begun is a damaged one. */
  finish(): void {
    if (this.begun.length > 0) this.notUtf8 ??= this.isUtf8SoFar ? 'utf-8' : 'windows-1252';
  }
}

/** Bytes at the end that begin a character without ending it (RFC 3629, section 3). */
function begunBytes(bytes: Uint8Array): number {
  for (let back = 1; back < MOST_BYTES && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > 1) return length > back ? back : 0;
  }
  return 0;
}
