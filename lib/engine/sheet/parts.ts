import type { Readable } from 'node:stream';
import type { Entry } from 'yauzl';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { type Archive, openArchive } from '../files/zip-members';
import type { UnpackBudget } from '../limits/unpack-budget';

/** Every Office file has it: a workbook, a document, a presentation (ECMA-376 part 2, 7.2.3). */
const CONTENT_TYPES = '[content_types].xml';
const OPEN_DOCUMENT = /^(mimetype|content\.xml)$/;

/** The parts of a workbook, by name. Reading one counts against the budget of its file. */
export class Parts {
  private constructor(
    private readonly name: string,
    private readonly archive: Archive,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly budget: UnpackBudget,
  ) {}

  /** Null for an archive that is not from Office. Throws UnreadableFile for a damaged one, or a document of another kind. */
  static async open(name: string, path: string, budget: UnpackBudget): Promise<Parts | null> {
    const archive = await openArchive(name, path);
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of archive.entries()) entries.set(entry.fileName.toLowerCase(), entry);
      if ([...entries.keys()].filter((entry) => OPEN_DOCUMENT.test(entry)).length === 2)
        throw new UnreadableFile(`${name} is an OpenDocument file. Save the sheet as .xlsx or CSV.`);
    } catch (error) {
      archive.close();
      throw error;
    }
    if (entries.has(CONTENT_TYPES)) return new Parts(name, archive, entries, budget);
    archive.close();
    return null;
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** The unpacked bytes of a part, according to the archive. */
  size(part: string): number {
    return this.entries.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The bytes of a part. Empty where the workbook lacks it. Throws UnreadableFile. */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) return;
    const stream: Readable = await this.archive.openMember(entry);
    try {
      for await (const piece of stream) {
        this.budget.spend((piece as Buffer).length);
        yield piece as Buffer;
      }
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile(`${this.name}: the packed data is cut off or damaged. Copy or export the file again.`);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.archive.close();
  }
}
