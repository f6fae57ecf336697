import { plural } from '../../../wording/number';
import { formatUsdRange } from '../../../wording/usd';
import type { AuditSummary } from '../../answers/audit-summary';
import { type Version, versionsAmong, withVersionsTogether } from '../../versions';
import { paidLabel } from '../../words/paid/paid-says';
import { requestsSay } from '../../words/paid/requests-says';
import { type Cell, none, type Table } from '../table';

const STATUS = {
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  unreadable: 'Not readable by this version',
} as const;

/**
 * The stored audits, newest first, with what is paid now and what moving would save, USD a month. The versions of one log stand beneath
 * each other.
 */
export function auditsTable(audits: readonly AuditSummary[]): Table<AuditSummary> {
  const versions = versionsAmong(audits);
  return {
    title: 'Past audits',
    sentence: 'Past audits, newest first',
    rows: withVersionsTogether(audits),
    id: ({ id }) => id,
    columns: [
      { key: 'id', head: 'ID', unit: 'text', value: ({ id }) => id },
      {
        key: 'name',
        head: 'Audit',
        unit: 'text',
        value: ({ id, name }) => ({ value: name, note: versionSays(versions.get(id)) }),
        ...(versions.size === 0 ? {} : { noteHead: 'Version' }),
        elastic: true,
      },
      { key: 'made', head: 'Made', unit: 'time', value: ({ createdAt }) => createdAt, dropAt: 3 },
      {
        key: 'status',
        head: 'Status',
        unit: 'text',
        value: ({ status, headline }) => ({
          value: STATUS[status],
          note: headline && `${requestsSay(headline)}, ${plural(headline.workloads, 'workload')}`,
        }),
        noteHead: 'Contents',
      },
      { key: 'paid', head: 'Paid now a month', unit: 'usd', value: paidCell, noteHead: 'What it is' },
      { key: 'saving', head: 'Moving would save a month', unit: 'usd', value: savingCell, dropAt: 1 },
    ],
  };
}

/** The newest version says how many there are. */
function versionSays(version: Version | undefined): string | null {
  if (version === undefined) return null;
  const { number, of } = version;
  return number === of ? plural(of, 'version') : `version ${number} of ${of}`;
}

function paidCell({ headline }: AuditSummary): Cell {
  if (headline === null) return none('–');
  return {
    value: headline.monthlyCurrent,
    roundedAway: headline.roundedAway ?? 0,
    estimated: headline.estimated === true && headline.monthlyCurrent !== null,
    note: headline.paidFrom === undefined ? null : paidLabel(headline.paidFrom) || null,
  };
}

function savingCell({ headline }: AuditSummary): Cell {
  if (headline === null) return none('–');
  const { monthlyCurrent, netLow, netBase, netMedian = netBase, netHigh, savingUndecided } = headline;
  if (monthlyCurrent === null) return null;
  if (savingUndecided) return none('undecided');
  const note = netLow === null || netHigh === null ? null : formatUsdRange({ low: netLow, high: netHigh });
  return { value: netMedian, note };
}
