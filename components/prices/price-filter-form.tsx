import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { RATE_STATUSES, SERVICE_TIERS } from '@/lib/pricing/catalogue/rate';
import { OLD_AFTER_DAYS } from '@/lib/pricing/catalogue/rate-age';
import type { PriceQuery } from './price-query';

/** Search and filters as a plain form. The address holds them, so people can bookmark a view, and it works without scripts. */
export function PriceFilterForm({ query, providers }: { query: PriceQuery; providers: readonly string[] }) {
  const filtered = [query.search, query.provider, query.tier, query.status].some((part) => part !== undefined);
  return (
    <form method="get" action="/prices" className="mt-4 flex flex-wrap items-end gap-x-3 gap-y-2 sm:gap-3">
      <div className="grow basis-[55%] sm:w-64 sm:grow-0 sm:basis-auto">
        <label htmlFor="price-search" className="text-ink-soft">
          Model
        </label>
        <input
          id="price-search"
          name="q"
          type="search"
          defaultValue={query.search ?? ''}
          placeholder="e.g. gpt-5 mini"
          autoComplete="off"
          className="field mt-1"
        />
      </div>
      <Choice
        id="price-provider"
        name="provider"
        label="Provider"
        value={query.provider}
        options={providers}
        narrow="basis-[35%]"
      />
      <Choice id="price-tier" name="tier" label="Tier" value={query.tier} options={SERVICE_TIERS} narrow="basis-20" />
      <Choice
        id="price-status"
        name="status"
        label="Status"
        value={query.status}
        options={[...RATE_STATUSES, 'old']}
        names={{ old: `over ${OLD_AFTER_DAYS} days old` }}
        narrow="basis-20"
      />
      <button type="submit" className={buttonStyle('primary')}>
        Show
      </button>
      {filtered && (
        <Link href="/prices" className={buttonStyle('quiet')}>
          Clear
        </Link>
      )}
    </form>
  );
}

function Choice(props: {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  options: readonly string[];
  names?: Record<string, string>;
  /** Its least width on a phone, where two fields share a line. */
  narrow: string;
}) {
  return (
    <div className={`min-w-0 grow ${props.narrow} sm:min-w-32 sm:grow-0 sm:basis-auto`}>
      <label htmlFor={props.id} className="text-ink-soft">
        {props.label}
      </label>
      {/* The key makes the choice follow the address when a link changes it. */}
      <select
        key={props.value ?? ''}
        id={props.id}
        name={props.name}
        defaultValue={props.value ?? ''}
        className="field mt-1"
      >
        <option value="">any</option>
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.names?.[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}
