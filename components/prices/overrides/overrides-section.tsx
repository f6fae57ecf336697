import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { overrideSays } from '@/lib/pricing/overrides/override-says';
import type { PriceOverride } from '@/lib/pricing/overrides/price-override';
import { overridesTable } from '@/lib/reports/tables/prices/price-changes';
import { formatCount, plural } from '@/lib/wording/number';
import { WithdrawOverride } from './withdraw-override';

/** Overrides that are shown before all are asked for. */
const NEWEST = 5;

/**
 * The overrides, newest first: who, when, why, and whether each still applies. They are folded up unless they are what the
 * reader came for.
 */
export function OverridesSection(props: { overrides: readonly PriceOverride[]; shown: 'newest' | 'all' | null }) {
  const { overrides } = props;
  const newestFirst = [...overrides].reverse();
  const shown = props.shown === 'all' ? newestFirst : newestFirst.slice(0, NEWEST);
  return (
    <section aria-labelledby="entered" className="mt-6 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="entered" className="text-base w-full font-semibold tracking-tight sm:mr-auto sm:w-auto">
          Your overrides
        </h2>
        <Link href="/prices/new?kind=rate" className="link">
          Enter a rate
        </Link>
        <Link href="/prices/new?kind=discount" className="link">
          Enter a discount
        </Link>
        <Link href="/prices/new?kind=alias" className="link">
          Name a deployment
        </Link>
        <Link href="/prices/new?kind=file" className="link">
          Import a file
        </Link>
      </div>
      {overrides.length === 0 ? (
        <p className="mt-2 text-ink-soft">No overrides yet. Every price comes from the catalogue.</p>
      ) : (
        <details open={props.shown !== null} className="mt-2">
          <summary className="cursor-pointer text-ink-soft">
            {plural(overrides.length, 'override')}: rates, discounts and deployment names of this installation. New
            audits use them, and their reports list them.
          </summary>
          <div className="panel mt-3 overflow-hidden">
            <DataTable
              table={overridesTable(shown)}
              hidden={['id']}
              looks={{ change: 'min-w-56', by: 'min-w-24', on: 'min-w-32', reason: 'min-w-40', state: 'min-w-32' }}
              cells={{
                change: ({ withdrawn }, { figure }) => (
                  <span className={withdrawn ? 'text-ink-faint line-through' : 'font-medium'}>{figure}</span>
                ),
                state: ({ id, change, withdrawn }, { figure, notes }) =>
                  withdrawn ? (
                    <>
                      {figure}
                      {notes}
                    </>
                  ) : (
                    <WithdrawOverride id={id} says={overrideSays(change)} />
                  ),
              }}
            />
            {shown.length < overrides.length && (
              <p className="border-t border-line px-4 py-3">
                <Link href="/prices?entered=all#entered" className="link">
                  Show all {formatCount(overrides.length)} overrides
                </Link>
              </p>
            )}
          </div>
        </details>
      )}
    </section>
  );
}
