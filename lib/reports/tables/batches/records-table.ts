import { STATE_WORDS } from '../../../ledger/state-words';
import type { BatchRecord } from '../../answers/batches';
import { none, type Table } from '../table';

/** Records of a batch: where each stands, and why. */
export function recordsTable(records: readonly BatchRecord[]): Table<BatchRecord> {
  return {
    title: 'Records',
    sentence: 'Records with their state; prompts and answers are in your folder',
    rows: records,
    id: ({ recordId }) => recordId,
    columns: [
      { key: 'record', head: 'Record', unit: 'text', value: ({ recordId }) => recordId },
      { key: 'state', head: 'State', unit: 'text', value: ({ state }) => STATE_WORDS[state].title },
      {
        key: 'why',
        head: 'Why',
        unit: 'text',
        value: ({ code, validation }) => code ?? none(validation === 'accepted' ? 'accepted by a person' : '–'),
      },
      { key: 'failures', head: 'Failures', unit: 'count', value: ({ failures }) => failures },
      { key: 'file', head: 'File', unit: 'text', value: ({ file }) => file },
      { key: 'request', head: 'Vendor’s request', unit: 'text', value: ({ requestId }) => requestId ?? none('–') },
    ],
  };
}
