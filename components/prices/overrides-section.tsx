import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { buttonStyle } from '@/components/ui/button-style';
import { Section } from '@/components/ui/section';
import { overrideSays } from '@/lib/pricing/overrides/override-says';
import type { PriceOverride } from '@/lib/pricing/overrides/price-override';
import { overridesTable } from '@/lib/reports/tables/price-changes';
import { formatCount } from '@/lib/wording/number';
import { WithdrawOverride } from './withdraw-override';

/** Overrides that are shown before all are asked for. */
const NEWEST = 5;

/** The overrides, newest first: who, when, why, and whether each still applies. */
export function OverridesSection({ overrides, all }: { overrides: readonly PriceOverride[]; all: boolean }) {
  const newestFirst = [...overrides].reverse();
  const shown = all ? newestFirst : newestFirst.slice(0, NEWEST);
  return (
    <Section
      id="entered"
      title="Your overrides"
      lead="Rates, discounts and deployment names of this installation. New audits use them, and their reports list them."
    >
      <div className="flex flex-wrap gap-2">
        <Link href="/prices/new?kind=rate" className={buttonStyle('secondary')}>
          Enter a rate
        </Link>
        <Link href="/prices/new?kind=discount" className={buttonStyle('secondary')}>
          Enter a discount
        </Link>
        <Link href="/prices/new?kind=alias" className={buttonStyle('secondary')}>
          Name a deployment
        </Link>
        <Link href="/prices/new?kind=file" className={buttonStyle('secondary')}>
          Import a file
        </Link>
      </div>
      {overrides.length === 0 ? (
        <p className="mt-4 text-ink-soft">No overrides yet. Every price comes from the catalogue.</p>
      ) : (
        <div className="panel mt-4 overflow-hidden">
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
      )}
    </Section>
  );
}
