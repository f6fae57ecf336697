import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

const FLUSH_CHARACTERS = 1 << 16;

/** A rejected record: its place and the reason, never its content. */
export type LoggedReject = { file: string; line: number; reason: string; column: string | null };

export const REJECTS_HEADER = 'file,line,reason,column\n';

/** A line of the list. */
export function rejectLine({ file, line, reason, column }: LoggedReject): string {
  return `${cell(file)},${line},${reason},${cell(column ?? '')}\n`;
}

/** The list of all rejected records, as CSV on disk. The file is made with the first reject. */
export class RejectLog {
  private text = '';
  private stream: WriteStream | null = null;

  constructor(private readonly path: string) {}

  async add(reject: LoggedReject): Promise<void> {
    if (this.stream === null) {
      this.stream = createWriteStream(this.path, { mode: 0o600 });
      this.text = REJECTS_HEADER;
    }
    this.text += rejectLine(reject);
    if (this.text.length >= FLUSH_CHARACTERS) await this.flush(this.stream);
  }

  /** Call after the last record. */
  async close(): Promise<void> {
    if (this.stream === null) return;
    await this.flush(this.stream);
    this.stream.end();
    await once(this.stream, 'finish');
  }

  private async flush(stream: WriteStream): Promise<void> {
    const { text } = this;
    this.text = '';
    if (!stream.write(text)) await once(stream, 'drain');
  }
}

/** Quoted where CSV needs it. A name that a spreadsheet would run as a formula (OWASP, "CSV Injection") stays text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
