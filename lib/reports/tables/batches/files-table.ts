import { JOB_WORDS } from '../../../ledger/state-words';
import { formatUsdCost } from '../../../wording/usd';
import type { BatchFile } from '../../answers/batches';
import { none, type Table } from '../table';

/** The files of a batch, each with what the vendor counts, what became of its records, and its cost in USD. */
export function filesTable(files: readonly BatchFile[]): Table<BatchFile> {
  const failed = ({ records }: BatchFile) =>
    (records['provider-error'] ?? 0) + (records.expired ?? 0) + (records['invalid-output'] ?? 0) + (records.dead ?? 0);
  return {
    title: 'Files',
    sentence: 'Files of requests; each is one job at the vendor',
    rows: files,
    id: ({ file }) => file,
    columns: [
      { key: 'file', head: 'File', unit: 'text', value: ({ file }) => file },
      {
        key: 'state',
        head: 'State',
        unit: 'text',
        value: ({ state, says }) => ({ value: JOB_WORDS[state], note: says }),
        noteHead: 'The vendor says',
      },
      { key: 'requests', head: 'Requests', unit: 'count', value: ({ requests }) => requests },
      {
        key: 'counted',
        head: 'Done at the vendor',
        unit: 'count',
        value: ({ vendorCounts, submittedAt }) =>
          submittedAt === null ? none('–') : vendorCounts && vendorCounts.succeeded + vendorCounts.failed,
      },
      { key: 'published', head: 'Published', unit: 'count', value: ({ records }) => records.published ?? 0 },
      { key: 'failed', head: 'Failed', unit: 'count', value: failed },
      { key: 'estimate', head: 'Estimate', unit: 'text', value: ({ usd }) => usd && formatUsdCost(usd) },
      {
        key: 'billed',
        head: 'Billed',
        unit: 'usd',
        value: ({ billedUsd, collectedAt }) => (collectedAt === null ? none('–') : billedUsd),
        main: true,
      },
      { key: 'submitted', head: 'Submitted', unit: 'time', value: ({ submittedAt }) => submittedAt ?? none('–') },
      {
        key: 'results',
        head: 'Results until',
        unit: 'time',
        value: ({ resultsUntil, submittedAt }) => (submittedAt === null ? none('–') : resultsUntil),
      },
    ],
  };
}
