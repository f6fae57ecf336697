import { plural } from '../../wording/number';
import { formatUsdRange } from '../../wording/usd';
import { type Cell, type Column, none, type Table } from '../tables/table';
import { totalOf } from '../tables/total-of';
import { requestsAsCell } from '../words/paid/requests-says';
import { classLabel } from '../words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '../words/verdict/workload-verdict-words';
import { WAY_WORDS } from '../words/way-words';
import { FACETS } from './facets';
import type { WorkloadRow } from './workload-row';

/** The columns of the list of workloads. Each adds up to its total: what is not counted, and what ran once, has columns of its own. */
const COLUMNS = [
  { key: 'name', head: 'Workload', unit: 'text', value: ({ name }) => name },
  { key: 'spend', head: 'Spend a month', unit: 'usd', main: true, value: spendCell },
  { key: 'saving', head: 'Saves', term: 'net', unit: 'usd', main: true, value: savingCell },
  {
    key: 'notCounted',
    head: 'Not counted',
    unit: 'usd',
    value: ({ notCounted }) => notCounted ?? none('–'),
  },
  {
    key: 'verdict',
    head: 'Verdict',
    term: 'verdict',
    unit: 'text',
    value: ({ verdict }) => WORKLOAD_VERDICT_WORDS[verdict].label,
  },
  {
    key: 'class',
    head: 'Class',
    unit: 'text',
    value: ({ latencyClass, held = false }) => classLabel(latencyClass, held),
  },
  { key: 'requests', head: 'Requests', unit: 'count', value: requestsCell },
  { key: 'model', head: 'Model', unit: 'text', value: ({ model }) => model },
  { key: 'provider', head: 'Provider', unit: 'text', value: ({ provider }) => provider },
  { key: 'application', head: 'Application', unit: 'text', value: ({ application }) => application ?? none('–') },
  { key: 'whence', head: 'Evidence', unit: 'text', value: ({ whence }) => whence },
  {
    key: 'way',
    head: 'Way',
    term: 'way',
    unit: 'text',
    value: ({ way }) => (way === undefined ? none('–') : WAY_WORDS[way].label),
  },
  { key: 'bill', head: 'After the move', unit: 'usd', value: billCell },
  { key: 'worth', head: 'Answer is worth', unit: 'usd', value: ({ worthUsd }) => worthUsd ?? none('–') },
  { key: 'once', head: 'Spent once', unit: 'usd', value: ({ once }) => (once === undefined ? none('–') : once.spend) },
  { key: 'onceSaving', head: 'Saves once', unit: 'usd', value: ({ once }) => once?.saving ?? none('–') },
  {
    key: 'blocker',
    head: 'Blocker',
    unit: 'text',
    value: ({ blockers }) => blockers?.map(FACETS.blocker.says).join(', ') ?? none('–'),
  },
  { key: 'owner', head: 'Owner', unit: 'text', value: ({ owner }) => owner ?? none('–') },
  { key: 'costCentre', head: 'Cost centre', unit: 'text', value: ({ costCentre }) => costCentre ?? none('–') },
  { key: 'note', head: 'Note', unit: 'text', value: ({ note }) => note ?? none('–') },
] as const satisfies readonly Column<WorkloadRow>[];
export type ListColumn = (typeof COLUMNS)[number]['key'];
export const LIST_COLUMNS: readonly (Column<WorkloadRow> & { key: ListColumn })[] = COLUMNS;

/** The list of workloads with its totals, in the order given. */
export function listTable(rows: readonly WorkloadRow[], requestsLabel: string): Table<WorkloadRow> {
  return {
    title: 'Workloads',
    sentence: 'Workloads with verdict, class, requests and USD per month',
    rows,
    id: ({ id }) => id,
    columns: LIST_COLUMNS.map((column) => ({
      ...column,
      ...(column.key === 'requests' ? { head: requestsLabel } : {}),
      total: column.key === 'name' ? plural(rows.length, 'workload') : totalOf(column, rows),
    })),
  };
}

function spendCell({ spend, estimated, spendRoundedAway, once }: WorkloadRow): Cell {
  if (once !== undefined) return none('once');
  return { value: spend, ...asEstimate(estimated), roundedAway: spendRoundedAway ? 1 : 0 };
}

function savingCell({ saving, range, estimated }: WorkloadRow): Cell {
  if (saving === undefined) return none('–');
  const [low, high] = range ?? [saving, saving];
  return { value: saving, ...asEstimate(estimated), note: formatUsdRange({ low, high }) };
}

function billCell({ bill, estimated, billRoundedAway }: WorkloadRow): Cell {
  return bill === undefined
    ? none('–')
    : { value: bill, ...asEstimate(estimated), roundedAway: billRoundedAway ? 1 : 0 };
}

function requestsCell({ requests, uncountedBatches }: WorkloadRow): Cell {
  return requests === null ? null : requestsAsCell({ requests, uncountedBatches });
}

function asEstimate(estimated: true | undefined): { estimated?: true } {
  return estimated === undefined ? {} : { estimated };
}
