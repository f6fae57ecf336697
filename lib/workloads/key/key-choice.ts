import { z } from 'zod';
import { formatCount } from '../../wording/number';
import { MAX_VALUES, NAMING_COLUMNS, type NamingColumn } from './workload-key-columns';

const naming = z.enum(NAMING_COLUMNS);

/** The columns that name an audit's workloads, how many distinct values the log has in each of those it could be, and who chose. */
export const keyChoiceSchema = z.object({
  columns: z.array(naming),
  values: z.record(naming, z.number().int().nonnegative()),
  // Audits made before version 0.2 hold the product's old name.
  chosenBy: z.preprocess((who) => (who === 'offpeak' ? 'whowaits' : who), z.enum(['whowaits', 'person'])),
});
export type KeyChoice = z.infer<typeof keyChoiceSchema>;

/** Why columns that a person chose can't name workloads, as a sentence; null when they can. */
export function keyProblem(columns: readonly NamingColumn[], values: KeyChoice['values']): string | null {
  const empty = columns.find((column) => values[column] === 0);
  if (empty !== undefined) {
    const present = NAMING_COLUMNS.filter((column) => values[column] > 0).join(', ') || 'none of them';
    return `The log says nothing of ${empty}. Of the columns that can name workloads it has: ${present}.`;
  }
  const many = columns.find((column) => values[column] > MAX_VALUES);
  return many === undefined
    ? null
    : `${many} has about ${formatCount(values[many])} values, so it names requests or people and not workloads. Choose columns with at most ${formatCount(MAX_VALUES)}.`;
}
