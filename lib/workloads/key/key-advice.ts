import { formatCount, plural } from '../../wording/number';
import { MIN_REQUESTS } from '../profile/enough-requests';
import { type Cardinality, MAX_VALUES, NAMING_COLUMNS, type NamingColumn, namingColumns } from './workload-key-columns';

/**
 * Whether a column can name workloads. `never` is refused, `unwise` is advised against, and `says` gives the reason.
 */
export type ColumnAdvice = { column: NamingColumn; values: number; fit: 'good' | 'unwise' | 'never'; says: string };

/** Advice on each column as a name for workloads, for a log with this many requests. */
export function adviseKey(cardinality: Cardinality, requests: number): ColumnAdvice[] {
  const telling = namingColumns(cardinality, requests);
  return NAMING_COLUMNS.map((column) => {
    const values = cardinality[column];
    return { column, values, ...fitOf(values, requests, telling.includes(column)) };
  });
}

function fitOf(values: number, requests: number, telling: boolean): Pick<ColumnAdvice, 'fit' | 'says'> {
  if (values === 0) return { fit: 'never', says: 'The log has no value for it.' };
  if (values > MAX_VALUES) {
    const most = formatCount(MAX_VALUES);
    return { fit: 'never', says: `It has more than ${most} values, so it names requests or people, not workloads.` };
  }
  if (!telling) {
    return { fit: 'unwise', says: 'Most requests have their own value, so it names requests or people.' };
  }
  if (values === 1) return { fit: 'good', says: 'It has one value, so it does not separate anything.' };
  const each = Math.round(requests / values);
  if (each < MIN_REQUESTS) {
    const says = `About ${plural(each, 'request')} per value. A pattern needs at least ${MIN_REQUESTS}, so most workloads would be undecided.`;
    return { fit: 'unwise', says };
  }
  return { fit: 'good', says: `About ${plural(each, 'request')} per value.` };
}
