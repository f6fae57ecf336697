import type { ListColumn } from '@/lib/reports/list/list-table';

/** The width of each column. The widths of a table of thousands can't follow what is in it, as most of it is never drawn. */
export const COLUMN_WIDTHS: Record<ListColumn, string> = {
  name: 'w-36 sm:w-76',
  spend: 'w-23 sm:w-28',
  saving: 'w-23 sm:w-24',
  notCounted: 'w-28',
  verdict: 'w-32',
  class: 'w-36',
  requests: 'w-30',
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

/** The columns that a list shows until somebody chooses others. */
export const USUAL_COLUMNS: readonly ListColumn[] = [
  'name',
  'spend',
  'saving',
  'notCounted',
  'verdict',
  'class',
  'requests',
];
/** Shown as well where a workload ran once. */
export const ONCE_COLUMNS: readonly ListColumn[] = ['once', 'onceSaving'];
