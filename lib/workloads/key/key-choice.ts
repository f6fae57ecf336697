import * as z from 'zod';
import { formatList } from '../../wording/list';
import { formatCount } from '../../wording/number';
import { MAX_VALUES, NAMING_COLUMNS, type NamingColumn } from './workload-key-columns';

const naming = z.enum(NAMING_COLUMNS);

/** The columns that name an audit's workloads, the number of distinct values in each possible column, and who chose. */
export const keyChoiceSchema = z.object({
  columns: z.array(naming),
  values: z.record(naming, z.number().int().nonnegative()),
  // Audits made before version 0.2 store the product's old name.
  chosenBy: z.preprocess((who) => (who === 'offpeak' ? 'whowaits' : who), z.enum(['whowaits', 'person'])),
});
export type KeyChoice = z.infer<typeof keyChoiceSchema>;

/** Says which columns have too many values for the key; null where none has, and in a list of workflows. */
export function leftOutOfKey(values: KeyChoice['values'] | undefined): string | null {
  const many = NAMING_COLUMNS.filter((column) => values !== undefined && values[column] > MAX_VALUES);
  if (many.length === 0) return null;
  const counts = many.map((column) => `${column} (about ${formatCount(values?.[column] ?? 0)} values)`);
  return `${formatList(counts)} can't be in the key: more than ${formatCount(MAX_VALUES)} values name requests or people.`;
}

/** Explains why the chosen columns can't name workloads; null if they can. */
export function keyProblem(columns: readonly NamingColumn[], values: KeyChoice['values']): string | null {
  const empty = columns.find((column) => values[column] === 0);
  if (empty !== undefined) {
    const present = NAMING_COLUMNS.filter((column) => values[column] > 0).join(', ') || 'none';
    return `The log has no values for ${empty}. Columns with values that can name workloads: ${present}.`;
  }
  const many = columns.find((column) => values[column] > MAX_VALUES);
  return many === undefined
    ? null
    : `${many} has about ${formatCount(values[many])} values, so it names requests or people, not workloads. Choose columns with at most ${formatCount(MAX_VALUES)}.`;
}
