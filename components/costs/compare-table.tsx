import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import type { DrawnCell } from '@/components/tables/table-cell';
import { cheapestWays, comparedName, comparisonTable } from '@/lib/reports/tables/audit/comparison';
import type { ComparedRow, Comparison } from '@/lib/reports/ways/compare-report';
import { plural } from '@/lib/wording/number';

const WAYS = ['sync', 'flex', 'inAll'];

/** The same work on each model, synchronously, on flex and in batch, USD a month. The lowest of each row is bold. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { rows, leftOut } = comparison;
  const notes = rows.flatMap((row) => notesOf(row).map((says) => ({ name: comparedName(row), says })));
  return (
    <>
      <div className="panel overflow-hidden">
        <DataTable
          table={comparisonTable(comparison)}
          looks={{ model: 'min-w-40 font-mono text-xs break-all sm:min-w-52' }}
          cells={Object.fromEntries(
            WAYS.map((way) => [way, (row: ComparedRow, { figure }: DrawnCell) => marked(row, way, figure)]),
          )}
        />
      </div>
      <div className="mt-3 grid max-w-3xl gap-2 text-ink-soft">
        <p>
          Token counts come from the log, times the factor, because each vendor’s tokenizer splits text differently. The
          comparison does not cover the quality of answers or who waits for them. Cached tokens cost the full input
          price where a model has no cache price. Work whose costs are below the rates keeps its share of them on its
          own provider. Other providers are at the rates.
        </p>
        {leftOut > 0 && <p>Every row leaves out {plural(leftOut, 'workload')} without tokens or a known rate.</p>}
        {notes.length > 0 && (
          <ul className="list-disc pl-4">
            {notes.map(({ name, says }) => (
              <li key={`${name} ${says}`}>
                <span className="font-mono text-xs break-all text-ink">{name}</span>: {says}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function marked(row: ComparedRow, way: string, figure: ReactNode): ReactNode {
  if (!cheapestWays(row).includes(way)) return figure;
  return (
    <span className="font-semibold">
      {figure}
      <span className="sr-only"> (lowest)</span>
    </span>
  );
}

function notesOf({ found, unpriced, blockers }: ComparedRow): string[] {
  if (!found) return ['no rate is known for this model.'];
  const missing =
    unpriced > 0 ? [`this row leaves out ${plural(unpriced, 'workload')} without a known rate on this model.`] : [];
  return [...missing, ...blockers.map(({ says }) => says)];
}
