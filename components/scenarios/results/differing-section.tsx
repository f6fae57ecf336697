import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
import { FoldedSection } from '@/components/ui/folded-section';
import { type Differing, differingTable } from '@/lib/scenarios/tables/differing-table';
import { formatCount } from '@/lib/wording/number';
import { NOTES_WRAP } from './notes-wrap';

/** The workloads that the scenarios of these names treat differently. */
export function DifferingSection({ names, differing }: { names: readonly string[]; differing: Differing }) {
  const table = differingTable(names, differing);
  return (
    <FoldedSection
      id="differing"
      title={`${table.title}: ${formatCount(table.rows.length + differing.left)}`}
      lead={
        table.rows.length === 0
          ? 'Change a scenario to see which ones do.'
          : 'The largest difference of the saving comes first.'
      }
    >
      {table.rows.length > 0 && (
        <Shortened rows={table.rows.length} to={10}>
          <div className="panel overflow-hidden">
            <DataTable table={table} className={NOTES_WRAP} />
          </div>
        </Shortened>
      )}
      {differing.left > 0 && <p className="mt-2 text-ink-soft">And {formatCount(differing.left)} more workloads.</p>}
    </FoldedSection>
  );
}
