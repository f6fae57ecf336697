import type { ReadPlan } from '../../logs/read-plan';
import type { Reject } from '../../logs/reject-reasons';
import type { PlainFile } from '../files/plain-file';
import type { WrittenRequests } from '../settle/write-requests';
import type { Note } from '../stage/note';
import type { StagedFile } from '../stage/stage-file';
import { countingNotes } from './counting-notes';
import { repeatNote } from './import-notes';
import type { ImportedFile } from './import-result';
import { RowsAside } from './rows-aside';

/** The counts of an import, collected while its files are read one after the other. */
export class ImportTally {
  readonly files: ImportedFile[] = [];
  /** Copies of a file are not staged. */
  readonly staged: StagedFile[] = [];
  /** Rows that are not requests. */
  readonly aside = new RowsAside();
  bytesStaged = 0;
  repeatedRows = 0;
  /** The indexes in `files` of the staged files. */
  private readonly places: number[] = [];

  /** Adds a staged file with its notes. */
  add(file: PlainFile, plan: ReadPlan, staged: StagedFile, notes: Note[]): void {
    const place = this.files.length;
    this.bytesStaged += file.bytes;
    this.staged.push(staged);
    this.places.push(place);
    this.aside.add(file.name, place, staged.aside);
    this.files.push({
      name: file.name,
      format: plan.format,
      formatName: plan.formatName,
      costs: plan.costs,
      bytes: file.bytes,
      rows: staged.rows,
      rejected: staged.rejects.reduce((sum, reject) => sum + reject.count, 0),
      notes,
    });
  }

  /** Adds a copy of an earlier file, given by its index. */
  addCopy({ name, bytes }: PlainFile, earlier: number): void {
    const first = this.files[earlier];
    if (first === undefined) throw new Error('A file is a copy of one that was not read.');
    this.repeatedRows += first.rows;
    this.files.push({ ...first, name, bytes, rejected: 0, notes: [repeatNote(name, first.name)] });
  }

  /** Adds notes about all files to the first one. */
  note(notes: readonly Note[]): void {
    this.files[0]?.notes.push(...notes);
  }

  /** Subtracts the rows that were not written, and adds notes on how the rows of each file were counted. */
  settle(written: WrittenRequests): void {
    for (const [index, staged] of this.staged.entries()) {
      const place = this.places[index] ?? 0;
      const file = this.files[place];
      if (file === undefined) continue;
      const leftOut = written.aside.filter((calls) => calls.file === index);
      this.aside.add(file.name, place, leftOut);
      file.rows -= leftOut.reduce((sum, { count }) => sum + count, 0);
      file.notes.push(...countingNotes(file.name, index, staged, written));
    }
    for (const { place, note } of this.aside.notes()) this.files[place]?.notes.push(note);
  }

  /** The rejects of all files, one entry per reason, the most frequent first. */
  rejects(): Reject[] {
    const merged = new Map<string, Reject>();
    for (const reject of this.staged.flatMap(({ rejects }) => rejects)) {
      const sum = merged.get(reject.reason) ?? { reason: reject.reason, count: 0, examples: [] };
      merged.set(reject.reason, sum);
      sum.count += reject.count;
      sum.examples.push(...reject.examples);
    }
    for (const reject of merged.values()) {
      reject.examples = reject.examples.sort((a, b) => a.line - b.line).slice(0, SHOWN_EXAMPLES);
    }
    return [...merged.values()].sort((a, b) => b.count - a.count);
  }
}

const SHOWN_EXAMPLES = 100;
