import { plural } from '@/components/ui/format-number';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { formatUsd } from '@/components/ui/usd';
import { sumUsd } from '@/lib/cost/money';
import type { ComparedRow, Comparison } from '@/lib/reports/compare-report';

const AS = { now: 'in use', 'same-model': 'same model', named: 'named by you' } as const;

/** The same work on each model, synchronously, on flex and in batch, USD a month. The least of each row stands out. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { rows, leftOut } = comparison;
  const notes = rows.flatMap((row) => notesOf(row).map((says) => ({ name: nameOf(row), says })));
  return (
    <>
      <div className="panel overflow-hidden">
        <ScrollRegion label="The same work on each model, table">
          <table className="data-table">
            <caption>USD a month on each model, synchronously, on flex and in batch</caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col" className="num">
                  Tokens
                </th>
                <th scope="col" className="num">
                  Synchronous
                </th>
                <th scope="col" className="num">
                  On flex
                </th>
                <th scope="col" className="num">
                  In batch
                </th>
                <th scope="col" className="num">
                  Its overhead
                </th>
                <th scope="col" className="num money">
                  Batch in all
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={`${row.as} ${nameOf(row)} ${row.factor}`} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <div className="mt-3 grid max-w-3xl gap-2 text-ink-soft">
        <p>
          Tokens are as the log counted them, times the factor: another vendor’s tokenizer makes more or fewer of the
          same text. Who waits for an answer, and whether it would be as good, is not compared. Where a model has no
          price for cached tokens they are read in full.
        </p>
        {leftOut > 0 && <p>{plural(leftOut, 'workload')} without tokens or a known rate: left out of every row.</p>}
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

function Row({ row }: { row: ComparedRow }) {
  const inAll = batchInAll(row);
  const least = Math.min(...[row.sync, row.flex, inAll].filter((usd) => usd !== null));
  const figure = (usd: number | null, otherwise: string) =>
    usd === null ? (
      <span className="text-ink-faint">{otherwise}</span>
    ) : (
      <span className={usd === least ? 'font-semibold' : ''}>
        {formatUsd(usd)}
        {usd === least && <span className="sr-only"> (the least)</span>}
      </span>
    );
  return (
    <tr>
      <th scope="row" className="min-w-40 sm:min-w-52">
        <span className="block font-mono text-xs break-all">{nameOf(row)}</span>
        <span className="block text-xs text-ink-faint">{AS[row.as]}</span>
      </th>
      <td className="num">× {row.factor}</td>
      <td className="num">{figure(row.sync, 'unknown')}</td>
      <td className="num">{figure(row.flex, 'not sold')}</td>
      <td className="num">
        {row.batch === null ? <span className="text-ink-faint">not sold</span> : formatUsd(row.batch)}
      </td>
      <td className="num">{row.overhead === null ? '–' : formatUsd(row.overhead)}</td>
      <td className="num money">{figure(inAll, '–')}</td>
    </tr>
  );
}

function batchInAll({ batch, overhead }: ComparedRow): number | null {
  return batch === null || overhead === null ? null : sumUsd([batch, overhead]);
}

function nameOf({ provider, model }: ComparedRow): string {
  return provider === null ? 'each on its own model' : `${provider}/${model ?? 'unknown'}`;
}

function notesOf({ found, unpriced, blockers }: ComparedRow): string[] {
  if (!found) return ['no rate is known for this model.'];
  const missing =
    unpriced > 0 ? [`${plural(unpriced, 'workload')} can not be priced on it and is not in its row.`] : [];
  return [...missing, ...blockers.map(({ says }) => says)];
}
