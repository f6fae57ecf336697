import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
import { Section } from '@/components/ui/section';
import type { Table } from '@/lib/reports/tables/table';
import { type HabitRow, UNREAD_SAYS } from '@/lib/reports/tables/workload/batch-habits';

/** How work in batch is run, and what that costs. Nothing where no work is. */
export function HabitsSection({ table }: { table: Table<HabitRow> | null }) {
  if (table === null) return null;
  return (
    <Section id="habits" title={table.title} lead={`${table.sentence}.`}>
      {table.rows.length === 0 ? (
        <p className="text-ink-soft">Nothing was found that costs or endangers it.</p>
      ) : (
        <Shortened rows={table.rows.length} to={10}>
          <div className="panel overflow-hidden">
            <DataTable table={table} looks={{ habit: 'min-w-36 font-medium', says: 'min-w-72 text-ink-soft' }} />
          </div>
        </Shortened>
      )}
      <p className="mt-2 max-w-3xl text-ink-soft">{UNREAD_SAYS}</p>
    </Section>
  );
}
