import { createReadStream, createWriteStream } from 'node:fs';
import { UnreadableFile } from '../logs/unreadable-file';
import { JsonRecords } from './json-records';

const NEWLINE = Buffer.from('\n');

/**
 * Writes the records of a file of JSON documents to `target`, one a line. Returns for each the line of the document where
 * it starts. Throws UnreadableFile for a record that is too long or too deep.
 */
export async function splitJson(
  name: string,
  source: string,
  target: string,
  onProgress: (bytes: number, records: number) => void,
): Promise<Uint32Array> {
  const startLines = new GrowingList();
  const output = createWriteStream(target, { mode: 0o600 });
  let ready: Buffer[] = [];
  const records = new JsonRecords((record, line) => {
    ready.push(Buffer.from(record), NEWLINE);
    startLines.push(line);
  });
  const write = async () => {
    const piece = Buffer.concat(ready);
    ready = [];
    if (!output.write(piece)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
  };
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 16 })) {
      records.feed(chunk as Buffer);
      if (records.problem !== null) {
        throw new UnreadableFile(
          `${name}, line ${records.problem.line}: ${records.problem.says}. Remove it and try again.`,
        );
      }
      bytes += (chunk as Buffer).length;
      await write();
      onProgress(bytes, startLines.length);
    }
    records.finish();
    await write();
  } finally {
    await new Promise<void>((resolve) => output.end(() => resolve()));
  }
  return startLines.values();
}

/** Numbers of unknown count, four bytes each. */
class GrowingList {
  length = 0;
  private numbers = new Uint32Array(1 << 4);

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }

  values(): Uint32Array {
    return this.numbers.slice(0, this.length);
  }
}
