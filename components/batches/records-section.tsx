import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { buttonStyle } from '@/components/ui/button-style';
import { Section } from '@/components/ui/section';
import type { RecordState } from '@/lib/ledger/record-state';
import type { BatchRecord } from '@/lib/reports/answers/batches';
import { recordsTable } from '@/lib/reports/tables/batches/records-table';
import { formatCount } from '@/lib/wording/number';

/** The records of a batch that the address asks for, with a search by id and links to the pages beside it. */
export function RecordsSection(props: {
  address: string;
  state: RecordState | null;
  starting: string;
  page: number;
  records: readonly BatchRecord[];
  next: boolean;
}) {
  const { address, state, starting, page, records, next } = props;
  const href = (to: number) => {
    const query = new URLSearchParams({
      ...(state === null ? {} : { state }),
      ...(starting === '' ? {} : { starting }),
      page: String(to),
    });
    return `${address}?${query}#records`;
  };
  return (
    <Section id="records" title="Records" lead="Prompts and answers are in your folder, and never here.">
      <form action={address} className="mb-4 flex flex-wrap items-end gap-3">
        {state !== null && <input type="hidden" name="state" value={state} />}
        <label className="block">
          <span className="block font-medium">Record id starts with</span>
          <input name="starting" defaultValue={starting} className="field mt-1 w-64 max-w-full" />
        </label>
        <button type="submit" className={buttonStyle('secondary')}>
          Find
        </button>
      </form>
      {records.length === 0 ? (
        <p className="text-ink-soft">No record fits.</p>
      ) : (
        <DataTable table={recordsTable(records)} looks={{ record: 'font-medium break-all' }} />
      )}
      {(page > 1 || next) && (
        <nav aria-label="Pages of records" className="mt-4 flex items-center gap-3">
          {page > 1 && (
            <Link href={href(page - 1)} prefetch={false} className={buttonStyle('secondary')}>
              Previous
            </Link>
          )}
          <span className="text-ink-soft">Page {formatCount(page)}</span>
          {next && (
            <Link href={href(page + 1)} prefetch={false} className={buttonStyle('secondary')}>
              Next
            </Link>
          )}
        </nav>
      )}
    </Section>
  );
}
