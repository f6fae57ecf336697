import type { Report } from '../../report';
import type { Table } from '../table';

type Reject = Report['source']['rejects'][number];

/** The rows that could not be read, by reason. Their places are shown, their contents never. */
export function rejectsTable(rejects: readonly Reject[]): Table<Reject> {
  return {
    title: 'Rejected rows',
    sentence: 'Rejected rows by reason, with examples',
    rows: rejects,
    id: ({ reason }) => reason,
    columns: [
      { key: 'reason', head: 'Reason', unit: 'text', value: ({ says }) => says, elastic: true },
      { key: 'rows', head: 'Rows', unit: 'count', value: ({ count }) => count },
    ],
  };
}
