import type { RejectReason } from '../../logs/reject-reasons';
import { LIMITS } from '../limits/limits';

/** Collects the bytes of a record. */
export class RecordBuffer {
  bytes = Buffer.alloc(1 << 12);
  length = 0;
  /** Why the record is left out. Its remaining bytes are dropped. */
  spoilt: (RejectReason & ('too-long' | 'too-deep')) | null = null;

  write(byte: number): void {
    if (this.spoilt !== null || !this.makeRoom(1)) return;
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  writeAll(bytes: Uint8Array): void {
    if (this.spoilt !== null || !this.makeRoom(bytes.length)) return;
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What follows is another record, or another member. */
  dropFrom(length: number): void {
    this.length = length;
    this.spoilt = null;
  }

  private makeRoom(more: number): boolean {
    const needed = this.length + more;
    if (needed > LIMITS.lineBytes) {
      this.spoilt = 'too-long';
      return false;
    }
    if (needed > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(Math.max(needed, this.bytes.length))]);
    }
    return true;
  }
}
