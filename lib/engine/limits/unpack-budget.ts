import { UnreadableFile } from '../../logs/files/unreadable-file';
import { LIMITS } from './limits';

/** The bytes that a file may still unpack to, over all layers and members. `spend` throws UnreadableFile beyond the limits. */
export class UnpackBudget {
  private unpacked = 0;

  constructor(
    private readonly name: string,
    private readonly packedBytes: number,
  ) {}

  spend(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > LIMITS.unpackedBytes) {
      throw new UnreadableFile(
        `${this.name} unpacks to more than ${LIMITS.unpackedBytes / 2 ** 30} GiB. Split it into smaller files, or allow more with WHOWAITS_LIMIT_UNPACKED_BYTES.`,
      );
    }
    if (this.unpacked > 64 * 2 ** 20 && this.unpacked > this.packedBytes * LIMITS.unpackRatio) {
      throw new UnreadableFile(
        `${this.name} unpacks to more than ${LIMITS.unpackRatio} times its size, which no real log does. If it is a log, unpack it yourself, or allow more with WHOWAITS_LIMIT_UNPACK_RATIO.`,
      );
    }
  }
}
