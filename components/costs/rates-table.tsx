import Link from 'next/link';
import { pricesHref } from '@/components/prices/price-query';
import { RateSource } from '@/components/prices/rate-source';
import { StatusBadge } from '@/components/prices/status-badge';
import { DataTable } from '@/components/tables/data-table';
import type { Rate } from '@/lib/pricing/catalogue/rate';
import { conflictSays } from '@/lib/pricing/sources/conflict-says';
import { ratesTable } from '@/lib/reports/tables/prices/rates';
import { formatDay } from '@/lib/wording/date';

/** The rates behind a figure, each with its source, the day it was read and its status. */
export function RatesTable({ rates }: { rates: readonly Rate[] }) {
  return (
    <div className="panel overflow-hidden">
      <DataTable
        table={ratesTable(rates)}
        looks={{ rate: 'min-w-44 font-mono text-xs break-all', source: 'min-w-72' }}
        cells={{ source: (rate) => <Source rate={rate} /> }}
      />
    </div>
  );
}

function Source({ rate }: { rate: Rate }) {
  return (
    <>
      <RateSource rate={rate} />, <time dateTime={rate.observedOn}>{formatDay(rate.observedOn)}</time>
      <span className="block">
        <StatusBadge rate={rate} />
      </span>
      <span className="cell-note break-words">{conflictSays(rate)}</span>
      <Link
        href={pricesHref({ search: rate.model, provider: rate.provider })}
        prefetch={false}
        className="link text-xs"
      >
        All prices of this model
      </Link>
    </>
  );
}
