import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { overrideSays } from '@/lib/pricing/overrides/override-says';
import type { PriceOverride } from '@/lib/pricing/overrides/price-override';
import { formatUtc } from '@/lib/wording/date';
import { WithdrawOverride } from './withdraw-override';

/** What was entered here, newest first: who, when, why, and whether it still holds. */
export function OverridesSection({ overrides }: { overrides: readonly PriceOverride[] }) {
  return (
    <Section
      id="entered"
      title="What you entered"
      lead="Rates, discounts and names of this installation. Audits from then on use them, and their reports say which."
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
        <p className="mt-4 text-ink-soft">Nothing yet: every price is as the catalogue has it.</p>
      ) : (
        <div className="panel mt-4 overflow-hidden">
          <ScrollRegion label="What you entered, table">
            <table className="data-table">
              <caption>Overrides, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Change</th>
                  <th scope="col">Entered</th>
                  <th scope="col">Reason</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {[...overrides].reverse().map((override) => (
                  <OverrideRow key={override.id} override={override} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </div>
      )}
    </Section>
  );
}

function OverrideRow({ override: { id, change, by, on, reason, withdrawn } }: { override: PriceOverride }) {
  const says = overrideSays(change);
  return (
    <tr>
      <th scope="row" className={`min-w-56 ${withdrawn ? 'text-ink-faint line-through' : 'font-medium'}`}>
        {says}
      </th>
      <td className="min-w-40">
        {by}, <time dateTime={on}>{formatUtc(on)}</time>
      </td>
      <td className="min-w-40">{reason}</td>
      <td className="min-w-32">
        {withdrawn ? (
          <>
            Withdrawn by {withdrawn.by}, {formatUtc(withdrawn.on)}: {withdrawn.reason}
          </>
        ) : (
          <WithdrawOverride id={id} says={says} />
        )}
      </td>
    </tr>
  );
}
