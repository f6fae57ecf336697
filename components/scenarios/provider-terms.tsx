import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { PROVIDERS } from '@/lib/pricing/models/provider-name';
import { BOUNDS } from '@/lib/scenarios/scenario';
import { NumberField } from './number-field';
import { type Part, withValue } from './scenario-part';

/** What is agreed with a provider: a share off its prices, and what it is paid at least. `providers`: those of the audit. */
export function ProviderTerms({ scenario, set, providers }: Part & { providers: readonly string[] }) {
  // A scenario has no terms of others: its text could not be read again.
  const inUse = PROVIDERS.filter((one) => providers.includes(one));
  const [provider, setProvider] = useState<string>(inUse[0] ?? PROVIDERS[0]);
  const asOptions = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField<string>
        label="Terms of a provider"
        value={provider}
        options={[
          { group: 'In this audit', options: asOptions(inUse) },
          { group: 'Others', options: asOptions(PROVIDERS.filter((one) => !inUse.includes(one))) },
        ]}
        onChange={setProvider}
      />
      <NumberField
        key={`discount ${provider}`}
        label="Off all its prices"
        unit="%"
        value={(scenario.discounts[provider] ?? 0) * 100}
        min={BOUNDS.discount.min * 100}
        max={BOUNDS.discount.max * 100}
        step="any"
        onChange={(value) =>
          set({
            discounts: withValue(scenario.discounts, provider, value === null || value === 0 ? null : value / 100),
          })
        }
      />
      <NumberField
        key={`commitment ${provider}`}
        label="Commitment"
        unit="USD a month"
        value={scenario.commitments[provider] ?? null}
        min={BOUNDS.commitment.min}
        max={BOUNDS.commitment.max}
        step="any"
        placeholder="none"
        hint="It is paid in any case. What is not used of it is a line of its own."
        onChange={(value) =>
          set({ commitments: withValue(scenario.commitments, provider, value === 0 ? null : value) })
        }
      />
    </div>
  );
}
