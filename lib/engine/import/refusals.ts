import { andMore } from '../../logs/files/and-more';
import { REJECT_REASONS, type Reject } from '../../logs/reject-reasons';
import type { ImportedFile } from './import-result';
import type { RowsAside } from './rows-aside';

/** The refusal of files with times from a start beside files with dates: they have no common clock. */
export function datedAndNot(files: readonly ImportedFile[]): string {
  const undated = files.filter(({ notes }) => notes.some(({ code }) => code === 'undated'));
  return `${andMore(undated[0]?.name ?? '', undated.length)}: its times count from its start, and those of another file are dates. Say when it starts: --start 2026-01-01. Or audit the files separately.`;
}

/** Why no row of the files is a request. `rejects` has the most frequent reason first. */
export function nothingReadable(files: readonly ImportedFile[], rejects: readonly Reject[], aside: RowsAside): string {
  const [worst] = rejects;
  const asked = files
    .flatMap(({ notes }) => notes)
    .find(({ code }) => code === 'date-order-unclear' || code === 'start-unclear');
  if (asked) return `No row could be read. ${asked.says}`;
  const names = files.map((file) => file.name).join(', ');
  const [leftOut] = aside.notes();
  if (!worst && leftOut) return `No row is a request. ${leftOut.note.says}`;
  if (!worst) return `${names}: no rows below the header. Export the log again, with its rows.`;
  const [example] = worst.examples;
  const where = example
    ? `${example.file}, line ${example.line}${example.column ? ` (column ${example.column})` : ''}`
    : names;
  return `No row could be read. ${where}: ${REJECT_REASONS[worst.reason]}`;
}
