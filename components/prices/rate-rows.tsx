import { RowCells } from '@/components/tables/data-table';
import type { Rate } from '@/lib/pricing/catalogue/rate';
import { ageInDays, isOld } from '@/lib/pricing/catalogue/rate-age';
import { conflictSays } from '@/lib/pricing/sources/conflict-says';
import type { Table } from '@/lib/reports/tables/table';
import { plural } from '@/lib/wording/number';
import { RateSource } from './rate-source';
import { StatusBadge } from './status-badge';

/** One rate as a row. A second row holds both values of a conflict or the reason for an override. */
export function RateRows(props: { table: Table<Rate>; rate: Rate; nowMs: number; columns: number }) {
  const { rate, nowMs } = props;
  const says = conflictSays(rate);
  return (
    <>
      <tr>
        <RowCells
          table={props.table}
          row={rate}
          hidden={['provider', 'model']}
          looks={{ tier: 'min-w-40', readOn: 'whitespace-nowrap', source: 'whitespace-nowrap' }}
          cells={{
            tier: (_, { figure, notes }) => (
              <>
                <span className="font-medium">{figure}</span>
                {notes}
              </>
            ),
            status: () => <StatusBadge rate={rate} />,
            readOn: (_, { figure }) => (
              <>
                {figure}
                {isOld(rate, nowMs) && (
                  <span className="text-caution">, {plural(ageInDays(rate, nowMs), 'day')} ago</span>
                )}
              </>
            ),
            source: () => <RateSource rate={rate} />,
          }}
        />
      </tr>
      {says !== '' && (
        <tr>
          <td colSpan={props.columns} className="!border-t-0 !pt-0 text-ink-soft">
            <p className="min-w-80">{says}</p>
          </td>
        </tr>
      )}
    </>
  );
}
