import type { ListColumn } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';

/** On a phone. At 320 px, two of these leave 5 rem to the name. */
const MONEY = 'w-[min(5.75rem,calc(50cqw-3.625rem))]';

/**
 * The width of each column. The widths of a table of thousands can't follow what is in it, as most of it is never drawn. On a phone the
 * name has what the money leaves of the screen, so that each row shows what it costs and saves.
 */
export const COLUMN_WIDTHS: Record<ListColumn, string> = {
  name: 'w-[max(5rem,calc(100cqw-13.75rem))] sm:w-68',
  spend: `${MONEY} sm:w-28`,
  saving: `${MONEY} sm:w-24`,
  notCounted: 'w-28',
  verdict: 'w-32',
  class: 'w-42',
  requests: 'w-34',
  model: 'w-52',
  provider: 'w-32',
  application: 'w-44',
  whence: 'w-44',
  way: 'w-48',
  bill: 'w-32',
  worth: 'w-32',
  once: 'w-28',
  onceSaving: 'w-28',
  blocker: 'w-64',
  owner: 'w-40',
  costCentre: 'w-32',
  note: 'w-64',
};

const USUAL_COLUMNS: readonly ListColumn[] = ['name', 'spend', 'saving', 'notCounted', 'verdict', 'class', 'requests'];
/** The columns that a list of these rows shows until somebody chooses others. What ran once has no month, so its figures stand beside it. */
export function usualColumns(rows: readonly WorkloadRow[]): readonly ListColumn[] {
  return [
    ...USUAL_COLUMNS,
    ...(rows.some(({ once }) => once !== undefined) ? (['once'] as const) : []),
    ...(rows.some(({ once }) => once !== undefined && once.saving !== null) ? (['onceSaving'] as const) : []),
  ];
}
