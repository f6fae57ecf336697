import { type Assumption, forProvider } from '../../cost/assumptions/assumption';
import { defaultAssumptions } from '../../cost/assumptions/assumptions';
import type { Term } from '../../cost/assumptions/term';
import { formatIn } from '../../wording/unit';
import type { Table } from './table';

/** The numbers in a formula. Each assumption shows its range and its reason. */
export function assumptionsTable(terms: readonly Term[], provider: string | null): Table<Term> {
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
            : assumedFrom(forProvider(defaultAssumptions[term.assumption], provider), term),
        elastic: true,
      },
    ],
  };
}

function assumedFrom({ low, high, reason }: Assumption, { unit }: Term): string {
  return low === high
    ? `Assumed. ${reason}`
    : `Assumed, from ${formatIn(low, unit)} to ${formatIn(high, unit)}. ${reason}`;
}
