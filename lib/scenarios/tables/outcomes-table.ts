import type { Cell, Column, Table } from '../../reports/tables/table';
import { paybackSays } from '../../reports/words/verdict/verdict-says';
import type { GlossaryKey } from '../../wording/glossary';
import { formatUsdRange } from '../../wording/usd';
import type { ScenarioOutcome } from '../outcome';

/** An outcome with the name of its scenario. */
export type NamedOutcome = { name: string; outcome: ScenarioOutcome };

type Row = { key: string; label: string; term?: GlossaryKey; note?: string; cell: (outcome: ScenarioOutcome) => Cell };

const usd = (value: number, note?: string): Cell => ({ value, unit: 'usd', ...(note === undefined ? {} : { note }) });

const ROWS: readonly Row[] = [
  { key: 'before', label: 'Spend before', note: 'At the volume of the scenario', cell: ({ before }) => usd(before) },
  { key: 'after', label: 'Spend after', cell: ({ after }) => usd(after) },
  {
    key: 'saving',
    label: 'Saving',
    term: 'net',
    note: 'Median, and P10 to P90',
    cell: ({ saving }) => usd(saving.median, formatUsdRange(saving)),
  },
  { key: 'repriced', label: 'Of it by other prices', cell: ({ repriced }) => usd(repriced) },
  { key: 'moves', label: 'Of it by moves', cell: ({ net }) => usd(net.median) },
  {
    key: 'once',
    label: 'Cost of moving',
    term: 'one-off-cost',
    note: 'Once',
    cell: ({ migration: { oneOff } }) => usd(oneOff.base, formatUsdRange(oneOff)),
  },
  {
    key: 'payback',
    label: 'Pays back in',
    term: 'payback',
    cell: ({ migration, moves }) => (moves.length === 0 ? 'nothing moves' : paybackSays(migration.paybackMonths.base)),
  },
  {
    key: 'first-year',
    label: 'First year by moves',
    term: 'first-year',
    note: 'After the cost of moving',
    cell: ({ firstYear }) => usd(firstYear.median, formatUsdRange(firstYear)),
  },
  { key: 'share', label: 'Share of spend moved', cell: ({ movedShare }) => ({ value: movedShare, unit: 'share' }) },
  {
    key: 'workloads',
    label: 'Workloads moved',
    cell: ({ workloads }) => ({ value: workloads.filter(({ way }) => way !== null).length, unit: 'count' }),
  },
  {
    key: 'unpriced',
    label: 'Workloads without a price',
    term: 'unpriced',
    cell: ({ workloads }) => ({ value: workloads.filter(({ priced }) => !priced).length, unit: 'count' }),
  },
];

/** Scenarios side by side, a column for each. USD a month; before = after + saving, and the saving is by prices and by moves. */
export function outcomesTable(outcomes: readonly NamedOutcome[]): Table<Row> {
  return {
    title: 'Side by side',
    sentence: 'What each scenario comes to, in USD a month unless a row says otherwise',
    rows: ROWS,
    id: ({ key }) => key,
    columns: [
      {
        key: 'figure',
        head: 'Figure',
        unit: 'text',
        value: ({ label, term, note }) => ({
          value: label,
          ...(term === undefined ? {} : { term }),
          ...(note === undefined ? {} : { note }),
        }),
      },
      ...outcomes.map(
        ({ name, outcome }, at): Column<Row> => ({
          key: `scenario-${at}`,
          head: name,
          unit: 'usd',
          value: ({ cell }) => cell(outcome),
        }),
      ),
    ],
  };
}
