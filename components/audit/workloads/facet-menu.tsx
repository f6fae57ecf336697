import { Menu } from '@/components/ui/menu';
import { FACETS, type FacetKey, type FacetValue } from '@/lib/reports/list/facets';
import { formatCount } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** More than anybody ticks. A search narrows the list. */
const MOST = 100;

/** The values of a facet to tick, each with its workloads and their spend a month. */
export function FacetMenu(props: {
  facet: FacetKey;
  values: readonly FacetValue[];
  chosen: readonly string[];
  toggle: (value: string) => void;
}) {
  const { facet, values, chosen } = props;
  const { label, says } = FACETS[facet];
  return (
    <Menu
      active={chosen.length > 0}
      label={
        chosen.length === 0
          ? label
          : chosen.length === 1
            ? `${label}: ${says(chosen[0] ?? '')}`
            : `${label}: ${chosen.length}`
      }
    >
      <fieldset>
        <legend className="sr-only">{label}</legend>
        {values.slice(0, MOST).map(({ value, count, usd }) => (
          <label key={value} className="flex min-h-7 items-center gap-2 rounded-md px-1.5 py-0.5 hover:bg-raised">
            <input
              type="checkbox"
              className="accent-accent"
              checked={chosen.includes(value)}
              onChange={() => props.toggle(value)}
            />
            <span className="min-w-0 flex-1 break-words">{says(value)}</span>
            <span className="text-right text-xs whitespace-nowrap text-ink-soft">
              {formatCount(count)}
              <span className="sr-only"> workloads</span>, {formatUsd(usd)}
            </span>
          </label>
        ))}
      </fieldset>
      {values.length > MOST && (
        <p className="px-1.5 pt-1 text-xs text-ink-soft">
          The {MOST} with the largest spend of {formatCount(values.length)}. Search for the others.
        </p>
      )}
      <p className="px-1.5 pt-1 text-xs text-ink-faint">Workloads, and their spend in USD a month</p>
    </Menu>
  );
}
