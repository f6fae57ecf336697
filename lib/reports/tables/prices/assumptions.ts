import { type Assumption, forProvider } from '../../../cost/assumptions/assumption';
import type { Assumptions, Term } from '../../../cost/assumptions/assumptions';
import { formatIn } from '../../../wording/unit';
import type { Table } from '../table';

/** The numbers in a formula. Each assumption shows its range and its reason, and who set it if it is the installation's own. */
export function assumptionsTable(
  terms: readonly Term[],
  provider: string | null,
  assumptions: Assumptions,
): Table<Term> {
  return {
    title: 'Numbers of the formula',
    sentence: 'The numbers of the formula, measured or assumed',
    rows: terms,
    id: ({ label }) => label,
    columns: [
      { key: 'number', head: 'Number', unit: 'text', value: ({ label }) => label },
      { key: 'value', head: 'Value', unit: 'count', value: ({ value, unit }) => ({ value, unit }) },
      {
        key: 'from',
        head: 'Source',
        unit: 'text',
        value: (term) =>
          term.assumption === undefined
            ? 'Measured, or computed from the numbers here.'
            : assumedFrom(forProvider(assumptions[term.assumption], provider), term),
        elastic: true,
      },
    ],
  };
}

function assumedFrom({ low, high, reason, setBy }: Assumption, { unit }: Term): string {
  const range = low === high ? '' : `, from ${formatIn(low, unit)} to ${formatIn(high, unit)}`;
  return setBy === undefined ? `Assumed${range}. ${reason}` : `Set by ${setBy}${range}: ${reason}`;
}
