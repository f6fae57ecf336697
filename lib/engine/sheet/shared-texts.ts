import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const PAGE_BYTES = 1 << 14;
const MOST_PAGES = 1024;
const WRITE_BYTES = 1 << 20;

/**
 * The shared texts of the cells of a workbook, by index. They may not fit into memory, so they are on disk with some pages in
 * memory: cells use texts mostly in order, and a few of them often.
 */
export class SharedTexts {
  private readonly file: number;
  private ends = new Float64Array(1 << 10);
  private count = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private written = 0;
  private readonly pages = new Map<number, Buffer>();

  constructor(path: string) {
    this.file = openSync(path, 'wx+', 0o600);
  }

  add(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    if (this.count === this.ends.length) {
      const ends = new Float64Array(this.count * 2);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.ends[this.count] = this.written + this.waitingBytes;
    this.count += 1;
    if (this.waitingBytes >= WRITE_BYTES || this.waiting.length >= PAGE_BYTES) this.flush();
  }

  /** Ends the adding. */
  flush(): void {
    const bytes = Buffer.concat(this.waiting);
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(this.file, bytes, at, bytes.length - at, this.written + at);
    }
    this.written += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  /** Empty for an index without a text. */
  at(place: number): string {
    if (!(place >= 0 && place < this.count)) return '';
    const start = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
    const end = this.ends[place] ?? start;
    const pieces: Buffer[] = [];
    for (let at = start; at < end; ) {
      const page = Math.floor(at / PAGE_BYTES);
      const from = at - page * PAGE_BYTES;
      const piece = this.page(page).subarray(from, Math.min(PAGE_BYTES, from + end - at));
      if (piece.length === 0) break;
      pieces.push(piece);
      at += piece.length;
    }
    return (pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)).toString('utf8');
  }

  close(): void {
    closeSync(this.file);
  }

  private page(number: number): Buffer {
    const known = this.pages.get(number);
    if (known !== undefined) return known;
    const bytes = Buffer.alloc(PAGE_BYTES);
    const page = bytes.subarray(0, readSync(this.file, bytes, 0, PAGE_BYTES, number * PAGE_BYTES));
    const [oldest] = this.pages.keys();
    if (oldest !== undefined && this.pages.size >= MOST_PAGES) this.pages.delete(oldest);
    this.pages.set(number, page);
    return page;
  }
}
