import { formatUsdRange } from '../../../wording/usd';
import type { FoundOpportunity } from '../../largest-opportunities';
import type { Opportunity } from '../../opportunity';
import type { ReportWorkload } from '../../report';
import { opportunityName } from '../../words/opportunity-words';
import { type Column, none, type RichCell, type Table } from '../table';
import { modelOf } from './workloads';

const TITLE = 'What stays could cost less';

/** What could make the work of an audit cheaper that stays, USD a month, in the order given. It has no total, because they overlap. */
export function opportunitiesTable(found: readonly FoundOpportunity[]): Table<FoundOpportunity> {
  return {
    title: TITLE,
    sentence: 'What could make work cheaper that somebody waits for, USD a month',
    rows: found,
    id: ({ workload, opportunity }) => `${workload.id} ${opportunity.kind}`,
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: ({ workload }) => ({ value: workload.name, note: modelOf(workload) }),
        elastic: true,
      },
      { ...what(({ opportunity }: FoundOpportunity) => opportunity), elastic: true },
      saves(({ opportunity }) => opportunity),
    ],
  };
}

/** The same of one workload, with what each rests on, what stops it and how to test it. */
export function workloadOpportunitiesTable({ opportunities = [] }: ReportWorkload): Table<Opportunity> {
  const itself = (one: Opportunity) => one;
  return {
    title: TITLE,
    sentence: 'What could make this workload cheaper, USD a month',
    rows: opportunities,
    id: opportunityName,
    columns: [
      what(itself),
      saves(itself),
      { key: 'says', head: 'What it rests on', unit: 'text', value: ({ says }) => says },
      {
        key: 'blocker',
        head: 'What stops it',
        unit: 'text',
        value: ({ blocker }) => blocker?.says ?? none('nothing'),
      },
      { key: 'test', head: 'How to find out', unit: 'text', value: ({ test }) => test },
    ],
  };
}

type Of<Row> = (row: Row) => Opportunity;

function what<Row>(of: Of<Row>): Column<Row> {
  return { key: 'what', head: 'What to do', unit: 'text', value: (row) => opportunityName(of(row)) };
}

function saves<Row>(of: Of<Row>): Column<Row> {
  return {
    key: 'saving',
    head: 'Could save a month',
    term: 'opportunity',
    unit: 'usd',
    main: true,
    noteHead: 'Range',
    value: (row) => savingCell(of(row)),
  };
}

/** A saving that something stops is no figure. Where the blocker is that something is not known, it is unknown. */
function savingCell({ saving, blocker }: Opportunity): RichCell {
  if (saving !== null) return { value: saving.base, note: formatUsdRange(saving) };
  return blocker?.code.endsWith('-unknown') ? { value: null } : none('none');
}
