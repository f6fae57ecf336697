import { ScrollRegion } from '@/components/ui/scroll-region';
import { type Assumption, forProvider } from '@/lib/cost/assumptions/assumption';
import { defaultAssumptions } from '@/lib/cost/assumptions/assumptions';
import type { Term } from '@/lib/cost/assumptions/term';
import { formatTerm } from './format-term';

/** The numbers that a formula is filled with; what is assumed shows what else it may be, and why. */
export function TermsTable({ terms, provider }: { terms: readonly Term[]; provider: string | null }) {
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="Numbers of the formula, table">
        <table className="data-table">
          <caption>The numbers of the formula, measured or assumed</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">Where it comes from</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.label}>
                <th scope="row" className="min-w-40">
                  {term.label}
                </th>
                <td className="num">{formatTerm(term.value, term.unit)}</td>
                <td className="min-w-64 text-ink-soft">
                  {term.assumption === undefined ? (
                    'Measured, or worked out from what stands here.'
                  ) : (
                    <AssumedFrom assumption={forProvider(defaultAssumptions[term.assumption], provider)} term={term} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function AssumedFrom({ assumption, term }: { assumption: Assumption; term: Term }) {
  const { low, high, reason } = assumption;
  return (
    <>
      {low === high ? 'Assumed. ' : `Assumed, from ${formatTerm(low, term.unit)} to ${formatTerm(high, term.unit)}. `}
      {reason}
    </>
  );
}
