import { sumUsd } from '../../cost/money';
import type { Table } from '../../reports/tables/table';
import { WAY_WORDS } from '../../reports/words/way-words';
import { formatUsd } from '../../wording/usd';
import { afterMoves, type Diff, type DiffSide, type DiffWorkload } from '../diff/diff';

/** What each cause is called on screens. */
const CAUSE_LABELS: Record<string, string> = {
  volume: 'Requests a month',
  mix: 'Tokens of a request',
  price: 'Prices',
  model: 'Another model or provider',
  added: 'New workloads',
  gone: 'Workloads that are gone',
  spend: 'The same share of another spend',
  class: 'Another latency class',
  way: 'Another way',
  other: 'Not told apart',
};

type CauseRow = { key: string; label: string; spend: number | null; saving: number | null };

/** Why spend and saving differ, USD a month: from the first side to the second, by cause, and in all. */
export function causesTable({ spend, saving }: Pick<Diff, 'spend' | 'saving'>): Table<CauseRow> {
  const ofSpend: Readonly<Record<string, number>> = spend.by;
  const ofSaving: Readonly<Record<string, number>> = saving.by;
  const causes = Object.keys(CAUSE_LABELS).filter((name) => (ofSpend[name] ?? 0) !== 0 || (ofSaving[name] ?? 0) !== 0);
  const rows: CauseRow[] = [
    { key: 'from', label: 'First side', spend: spend.from, saving: saving.from },
    ...causes.map((key) => ({
      key,
      label: CAUSE_LABELS[key] ?? key,
      spend: ofSpend[key] ?? null,
      saving: ofSaving[key] ?? null,
    })),
  ];
  const cell = (value: number | null) => (value === null ? { value: null, none: '' } : value);
  return {
    title: 'Why it differs',
    sentence: 'The first side and what each cause adds to it, in USD a month; all together are the second side',
    rows,
    id: ({ key }) => key,
    columns: [
      { key: 'cause', head: 'Cause', unit: 'text', value: ({ label }) => label, total: 'Second side' },
      { key: 'spend', head: 'Spend', unit: 'usd', main: true, value: (row) => cell(row.spend), total: spend.to },
      {
        key: 'saving',
        head: 'Saving by moves',
        unit: 'usd',
        main: true,
        value: (row) => cell(row.saving),
        total: saving.to,
      },
    ],
  };
}

const SIGNS = { added: '+', gone: '-', changed: '~' } as const;

/** The workloads that were added, are gone or changed, largest change first. At most `most`; the last row sums the others up. */
export function changesTable({ workloads }: Pick<Diff, 'workloads'>, most: number): Table<ChangeRow> {
  const shown = workloads.slice(0, most).map(rowOf);
  const others = workloads.slice(most);
  const rest: ChangeRow[] =
    others.length === 0
      ? []
      : [
          {
            ...{ id: '', sign: '~', name: `${others.length} others`, what: 'smaller changes' },
            spend: sumUsd(others.map(({ spend }) => spend.to - spend.from)),
            saving: sumUsd(others.map(({ saving }) => saving.to - saving.from)),
            after: sumUsd(others.map(afterMoves)),
          },
        ];
  const rows = [...shown, ...rest];
  const total = (of: (row: ChangeRow) => number) => sumUsd(rows.map(of));
  return {
    title: 'What differs',
    sentence: 'Workloads that were added (+), are gone (-) or changed (~), with the change in USD a month',
    rows,
    id: ({ id }) => id,
    columns: [
      {
        key: 'workload',
        head: 'Workload',
        unit: 'text',
        value: ({ sign, name, what }) => ({ value: `${sign} ${name}`, note: what }),
        noteHead: 'What changed',
        total: 'Total',
        elastic: true,
      },
      { key: 'spend', head: 'Spend', unit: 'usd', value: ({ spend }) => spend, total: total(({ spend }) => spend) },
      {
        key: 'saving',
        head: 'Saving by moves',
        unit: 'usd',
        value: ({ saving }) => saving,
        total: total(({ saving }) => saving),
      },
      {
        key: 'after',
        head: 'Spend after moves',
        unit: 'usd',
        main: true,
        value: ({ after }) => after,
        total: total(({ after }) => after),
      },
    ],
  };
}

type ChangeRow = { id: string; sign: string; name: string; what: string; spend: number; saving: number; after: number };

function rowOf(workload: DiffWorkload): ChangeRow {
  const { change, from, to, spend, saving } = workload;
  const shown = to ?? from;
  return {
    id: `${from?.id ?? ''} ${to?.id ?? ''}`,
    sign: SIGNS[change],
    name: shown?.name ?? '',
    what: whatChanged(workload),
    spend: sumUsd([spend.to, -spend.from]),
    saving: sumUsd([saving.to, -saving.from]),
    after: afterMoves(workload),
  };
}

/** What changed of a workload, old and new, and the cause of most of the change of its spend. */
function whatChanged({ change, from, to, spend }: DiffWorkload): string {
  if (from === null || to === null) return change === 'added' ? 'new' : 'gone';
  const says = [
    ...changeOf(from, to, ({ model }) => model ?? 'unknown model'),
    ...changeOf(from, to, ({ provider }) => provider ?? 'unknown provider'),
    ...changeOf(from, to, ({ latencyClass }) => latencyClass),
    ...changeOf(from, to, ({ way }) => (way === null ? 'stays' : `moves by ${WAY_WORDS[way].label.toLowerCase()}`)),
    ...(spend.from === spend.to ? [] : [`spend ${formatUsd(spend.from)} → ${formatUsd(spend.to)}`]),
  ];
  const [cause] = Object.entries(spend.by).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const because = cause && cause[1] !== 0 ? `, most by: ${(CAUSE_LABELS[cause[0]] ?? '').toLowerCase()}` : '';
  return `${says.join('; ')}${because}`;
}

function changeOf(from: DiffSide, to: DiffSide, of: (side: DiffSide) => string): string[] {
  const [before, after] = [of(from), of(to)];
  return before === after ? [] : [`${before} → ${after}`];
}
