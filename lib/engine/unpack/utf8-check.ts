import { isAscii, isUtf8 } from 'node:buffer';
import { type TextEncoding, textEncoding } from '../../logs/files/text-encoding';

/** A character takes at most four bytes. */
const MOST_BYTES = 4;

/** Whether a text, fed in chunks, is UTF-8, because the engine reads nothing else. */
export class Utf8Check {
  /** The encoding of the text, decided at the first chunk that is not UTF-8. Null while all of it is UTF-8. */
  notUtf8: TextEncoding | null = null;
  private isUtf8SoFar = false;
  /** The first bytes of a character that continues in the next chunk. */
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

  /** Call after the last chunk. An incomplete character is damaged. */
  finish(): void {
    if (this.begun.length > 0) this.notUtf8 ??= this.isUtf8SoFar ? 'utf-8' : 'windows-1252';
  }
}

/** The bytes of an incomplete character at the end (RFC 3629, section 3). */
function begunBytes(bytes: Uint8Array): number {
  for (let back = 1; back < MOST_BYTES && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > 1) return length > back ? back : 0;
  }
  return 0;
}
