import type { movesTable } from '@/lib/reports/tables/audit/moves';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { DataTable } from './data-table';

/** What moves by provider and way. On a phone only the provider and the money are in sight, so the way stands below its provider. */
export function MovesTable({ table }: { table: ReturnType<typeof movesTable> }) {
  return (
    <DataTable
      table={table}
      looks={{ provider: 'font-medium' }}
      cells={{
        provider: ({ way }, { figure }) => (
          <>
            {figure}
            <span className="cell-note font-normal sm:hidden">{WAY_WORDS[way].label}</span>
          </>
        ),
      }}
    />
  );
}
