import { formatList } from '@/lib/wording/list';
import { formatCount } from '@/lib/wording/number';
import type { KeyChoice } from '@/lib/workloads/key/key-choice';
import { NAMES_WITHOUT, type NamingColumn } from '@/lib/workloads/key/workload-key-columns';

export const COLUMN_LABEL: Readonly<Record<NamingColumn, string>> = {
  application: 'application',
  route: 'route or prompt name',
  key_name: 'API key',
  tags: 'tags',
};

/** The workload key of an audit as the rest of a sentence: "application (4 values) and route (12)". */
export function keySays({ columns, values, chosenBy }: KeyChoice): string {
  if (columns.length === 0) return 'provider, model, operation and service tier only';
  const named = columns.map((column) => {
    const count = `${formatCount(values[column])}${column === columns[0] ? ` ${values[column] === 1 ? 'value' : 'values'}` : ''}`;
    return `${COLUMN_LABEL[column]}${chosenBy === 'whowaits' ? onlyWhere(column, columns) : ''} (${count})`;
  });
  return formatList(named);
}

/** Whowaits uses some columns only for requests without a value in the others. */
function onlyWhere(column: NamingColumn, columns: readonly NamingColumn[]): string {
  const others = NAMES_WITHOUT[column].filter((other) => columns.includes(other));
  if (others.length === 0) return '';
  return others.length === 1 ? ` where there is no ${others[0]}` : ' otherwise';
}
