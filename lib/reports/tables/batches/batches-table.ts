import { waitForPerson } from '../../../ledger/for-a-person';
import { formatUsd, formatUsdCost } from '../../../wording/usd';
import type { BatchSummary } from '../../answers/batches';
import type { Table } from '../table';

/** What needs a person, in a word or two. */
function needsSay({ stopped, counts, alarms }: BatchSummary): string {
  if (stopped !== null) return 'stopped';
  if (waitForPerson(counts) > 0) return 'a review';
  return alarms.length > 0 ? 'an alarm' : 'nothing';
}

/** The batches that were run from here, with their cost in USD. */
export function batchesTable(batches: readonly BatchSummary[]): Table<BatchSummary> {
  return {
    title: 'Batches',
    sentence: 'Batches that were run from here, newest first',
    rows: batches,
    id: ({ id }) => id,
    columns: [
      { key: 'name', head: 'Batch', unit: 'text', value: ({ name }) => name, elastic: true },
      {
        key: 'model',
        head: 'Model',
        unit: 'text',
        value: ({ provider, model }) => ({ value: model, note: provider }),
        elastic: true,
        dropAt: 4,
      },
      { key: 'made', head: 'Begun', unit: 'time', value: ({ createdAt }) => createdAt, dropAt: 5 },
      { key: 'records', head: 'Records', unit: 'count', value: ({ records }) => records, dropAt: 2 },
      { key: 'published', head: 'Published', unit: 'count', value: ({ counts }) => counts.published ?? 0 },
      {
        key: 'review',
        head: 'To review',
        unit: 'count',
        value: ({ counts }) => waitForPerson(counts),
        dropAt: 3,
      },
      {
        key: 'cost',
        head: 'Cost so far',
        unit: 'text',
        value: ({ spent, capUsd, unpricedFiles }) => ({
          value: formatUsdCost(spent),
          note: capUsd === null ? null : `cap of ${formatUsd(capUsd)} a run`,
          lacks: unpricedFiles > 0 ? 'files without a known price' : null,
        }),
        main: true,
      },
      { key: 'needs', head: 'Needs', unit: 'text', value: needsSay },
    ],
  };
}
