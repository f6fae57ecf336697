import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import type { DrawnCell } from '@/components/tables/table-cell';
import {
  alreadySays,
  cheapestOf,
  comparedName,
  comparisonTable,
  leftOutOfRow,
} from '@/lib/reports/tables/audit/comparison';
import type { ComparedRow, Comparison } from '@/lib/reports/ways/compare-report';
import { plural } from '@/lib/wording/number';

const WAYS = ['sync', 'flex', 'inAll'];

/** The same work on each model, synchronously, on flex and in batch, USD a month. The lowest of all is marked. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { rows, leftOut } = comparison;
  const cheapest = cheapestOf(comparison);
  const already = alreadySays(comparison);
  const notes = rows.flatMap((row) => notesOf(row).map((says) => ({ name: comparedName(row), says })));
  return (
    <>
      {cheapest !== null && <p className="mb-3 break-words">{cheapest.says}</p>}
      <div className="panel overflow-hidden">
        <DataTable
          table={comparisonTable(comparison)}
          looks={{ model: 'min-w-40 font-mono text-xs break-all sm:min-w-52' }}
          cells={Object.fromEntries(
            WAYS.map((way) => [
              way,
              (row: ComparedRow, { figure }: DrawnCell) =>
                marked(cheapest?.row === row && cheapest.way === way, figure),
            ]),
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
        {already !== null && <p>{already}</p>}
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

function marked(isCheapest: boolean, figure: ReactNode): ReactNode {
  if (!isCheapest) return figure;
  return (
    <span className="font-semibold">
      {figure}
      <span className="cell-note block text-ink-soft">cheapest</span>
    </span>
  );
}

function notesOf(row: ComparedRow): string[] {
  return [...leftOutOfRow(row), ...row.blockers.map(({ says }) => says)];
}
