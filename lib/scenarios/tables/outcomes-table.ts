import type { Cell, Column, Table } from '../../reports/tables/table';
import { paybackSays } from '../../reports/words/verdict/verdict-says';
import type { GlossaryKey } from '../../wording/glossary';
import { plural } from '../../wording/number';
import { formatUsd, formatUsdRange } from '../../wording/usd';
import type { Commitment } from '../commitments';
import type { ScenarioFigures } from '../outcome';

/** An outcome with the name of its scenario. */
export type NamedOutcome = { name: string; outcome: ScenarioFigures };

type Row = {
  key: string;
  label: string;
  term?: GlossaryKey;
  note?: string;
  cell: (outcome: ScenarioFigures) => Cell;
  /** Whether it says something of an outcome. Set where a row is left out unless it does of one. */
  isOf?: (outcome: ScenarioFigures) => boolean;
};

const isPlaced = ({ counts }: ScenarioFigures) => counts.placed > 0;
const count = (value: number): Cell => ({ value, unit: 'count' });

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
  { key: 'replaced', label: 'Saved by other models', cell: ({ replaced }) => usd(replaced), isOf: isPlaced },
  { key: 'repriced', label: 'Saved by other prices', cell: ({ repriced }) => usd(repriced) },
  { key: 'moves', label: 'Saved by moves', cell: ({ net }) => usd(net.median) },
  {
    key: 'shortfall',
    label: 'Less: shortfall of commitments',
    note: 'Paid without use',
    cell: ({ commitments, shortfall }) => usd(-shortfall, commitmentsSay(commitments)),
    isOf: ({ commitments }) => commitments.length > 0,
  },
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
    cell: ({ counts }) => count(counts.moved),
  },
  {
    key: 'elsewhere',
    label: 'Workloads on another model or provider',
    cell: ({ counts }) => count(counts.elsewhere),
    isOf: isPlaced,
  },
  {
    key: 'unpriced',
    label: 'Workloads without a price',
    term: 'unpriced',
    cell: ({ counts }) => count(counts.unpriced),
  },
];

/** Whether no spend is known, so that a zero would say what nobody knows. */
export function isUnknown({ before, counts }: Pick<ScenarioFigures, 'before' | 'counts'>): boolean {
  return before === 0 && counts.unpriced > 0;
}

function cellOf(row: Row, outcome: ScenarioFigures): Cell {
  const cell = row.cell(outcome);
  const isMoney = typeof cell === 'object' && cell !== null && cell.unit !== 'count';
  return isMoney && isUnknown(outcome) ? { value: null, unit: cell.unit ?? 'usd' } : cell;
}

/** What each commitment is, and what is spent of it. */
function commitmentsSay(commitments: readonly Commitment[]): string {
  return commitments
    .map(({ provider, committed, spend, unpriced }) => {
      const used =
        spend < committed
          ? `${provider}: ${formatUsd(spend)} of ${formatUsd(committed)} used`
          : `${provider}: all of ${formatUsd(committed)} used, by ${formatUsd(spend)} of spend`;
      return unpriced === 0 ? used : `${used}, without ${plural(unpriced, 'workload')} of unknown price`;
    })
    .join('; ');
}

/** Scenarios side by side, a column for each. USD a month; before = after + saving, whose parts are by models, prices and moves, less shortfalls. */
export function outcomesTable(outcomes: readonly NamedOutcome[]): Table<Row> {
  return {
    title: 'Side by side',
    sentence: 'What each scenario comes to, in USD a month unless a row says otherwise',
    rows: ROWS.filter(({ isOf }) => isOf === undefined || outcomes.some(({ outcome }) => isOf(outcome))),
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
          value: (row) => cellOf(row, outcome),
        }),
      ),
    ],
  };
}
