import { andMore } from '../../logs/files/and-more';
import { plural } from '../../wording/number';
import type { StagedFile } from '../stage/stage-file';
import type { ImportedFile } from './import-result';

type Group = { file: string; place: number; files: number; count: number };

/** Rows of all files that are not requests, by kind. A folder may hold hundreds of files with the same kinds. */
export class RowsAside {
  private readonly groups = new Map<string, Group>();

  /** `place` is the index of the file. */
  add(file: string, place: number, aside: StagedFile['aside']): void {
    for (const { says, count } of aside) {
      const group = this.groups.get(says) ?? { file, place, files: 0, count: 0 };
      this.groups.set(says, group);
      group.files += 1;
      group.count += count;
    }
  }

  /** A note for each kind, for the first file that has them. */
  notes(): { place: number; note: ImportedFile['notes'][number] }[] {
    return [...this.groups].map(([says, { file, place, files, count }]) => ({
      place,
      note: {
        code: 'rows-passed-over',
        says: `${andMore(file, files)}: skipped ${plural(count, 'row')} (${says}).`,
        count,
      },
    }));
  }
}
