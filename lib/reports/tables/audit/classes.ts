import { type ClassSpend, spendByClass, spendKnownInPart } from '../../paid/spend-by-class';
import type { Report } from '../../report';
import { VERDICT_WORDS } from '../../words/verdict/verdict-words';
import type { Table } from '../table';
import { IN_PART, type SpendRow, spendColumns } from './spend-columns';

/** A class, or the cost in the log of workloads whose spend is partly known. */
export type ClassRow = SpendRow<ClassSpend>;

/** The spend a month by latency class. Partly known spend has its own row, so that the rows add up. */
export function classesTable(report: Report, requestsLabel = 'Requests'): Table<ClassRow> {
  const classes = spendByClass(report);
  const inPart = spendKnownInPart(report);
  const { usd, share, requests, workloads } = spendColumns(report, classes, requestsLabel, ({ verdict }) => ({
    class: verdict,
  }));
  return {
    title: 'Spend by latency class',
    sentence: 'Spend by latency class, USD per month',
    rows: [...classes, ...(inPart === 0 ? [] : [{ inPart }])],
    id: (row) => ('inPart' in row ? 'in part' : row.verdict),
    columns: [
      {
        key: 'class',
        head: 'Class',
        term: 'latency-class',
        unit: 'text',
        value: (row) =>
          'inPart' in row
            ? IN_PART
            : { value: VERDICT_WORDS[row.verdict].label, note: VERDICT_WORDS[row.verdict].says },
        total: 'Total',
        elastic: true,
      },
      ...[usd, share, requests, workloads],
    ],
  };
}
