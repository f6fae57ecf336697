import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import type { RecordPath } from '../../logs/json/record-paths';
import { type CutRecord, originOf, type PlainFile } from '../files/plain-file';
import { JsonRecords } from './json-records';

const NEWLINE = Buffer.from('\n');

/** The layout of a JSON file, and the lists with its records. */
export type Layout = { layout: 'lines' | 'documents'; records: RecordPath };

/**
 * Converts a file of JSON documents, or of lines with lists of records, into one with a record per line. A record that is too long
 * or too deep is left out and listed in `cut`. `onProgress` gets the bytes read and the records found.
 */
export async function splitRecords(
  file: PlainFile,
  layout: Layout,
  directory: string,
  onProgress: (bytes: number, records: number) => void,
): Promise<PlainFile> {
  const target = path.join(directory, `${randomUUID()}.jsonl`);
  const { starts, longestLine, cut, isCutOff } = await writeRecords(file, layout, target, onProgress);
  return {
    ...file,
    path: target,
    lines: starts.length,
    longestLine,
    records: layout.records,
    ...(isCutOff ? { endsEarly: true } : {}),
    ...(cut.length > 0 ? { cut: [...(file.cut ?? []), ...cut] } : {}),
    origin: (line) => originOf(file, starts[line - 1] ?? line),
  };
}

async function writeRecords(
  file: PlainFile,
  { layout, records: lists }: Layout,
  target: string,
  onProgress: (bytes: number, records: number) => void,
): Promise<{ starts: Uint32Array; longestLine: number; cut: CutRecord[]; isCutOff: boolean }> {
  const startLines = new GrowingList();
  const output = createWriteStream(target, { mode: 0o600 });
  const cut: CutRecord[] = [];
  let longestLine = 0;
  let ready: Buffer[] = [];
  const records = new JsonRecords(
    (record, line) => {
      ready.push(Buffer.from(record), NEWLINE);
      startLines.push(line);
      longestLine = Math.max(longestLine, record.length);
    },
    (reason, line) => cut.push({ ...originOf(file, line), reason }),
    lists,
    layout === 'lines',
  );
  const write = async () => {
    const piece = Buffer.concat(ready);
    ready = [];
    if (!output.write(piece)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
  };
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: 1 << 16 })) {
      records.feed(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      await write();
      onProgress(bytes, startLines.length);
    }
    records.finish();
    await write();
  } finally {
    await new Promise<void>((resolve) => output.end(() => resolve()));
  }
  return { starts: startLines.values(), longestLine, cut, isCutOff: layout === 'documents' && records.isCutOff };
}

/** A growing list of numbers, four bytes each. */
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
