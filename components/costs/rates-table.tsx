import Link from 'next/link';
import { pricesHref } from '@/components/prices/price-query';
import { RatePrice } from '@/components/prices/rate-price';
import { RateSource } from '@/components/prices/rate-source';
import { StatusBadge } from '@/components/prices/status-badge';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { conflictSays } from '@/lib/pricing/catalogue/conflict-says';
import type { Rate, TokenRates } from '@/lib/pricing/catalogue/rate';
import { bandSays } from '@/lib/reports/words/band-says';
import { formatDay } from '@/lib/wording/date';

const TYPES = [
  ['input', 'Input'],
  ['cacheRead', 'Cache read'],
  ['cacheWrite5m', 'Write 5 min'],
  ['cacheWrite1h', 'Write 1 h'],
  ['output', 'Output'],
] as const satisfies readonly (readonly [keyof TokenRates, string])[];

/** The rates that a figure rests on, each with where and when it was read, and how sure it is. USD per million tokens. */
export function RatesTable({ rates }: { rates: readonly Rate[] }) {
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="Rates, table">
        <table className="data-table">
          <caption>Rates in USD per million tokens, with source, date and status</caption>
          <thead>
            <tr>
              <th scope="col">Rate</th>
              {TYPES.map(([type, label]) => (
                <th key={type} scope="col" className="num">
                  {label}
                </th>
              ))}
              <th scope="col">Source, date and status</th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => (
              <tr key={JSON.stringify(rate)}>
                <th scope="row" className="min-w-44">
                  <span className="block font-mono text-xs break-all">
                    {rate.provider} / {rate.model}
                  </span>
                  <span className="block text-xs text-ink-faint">
                    {rate.tier},{' '}
                    {bandSays(
                      rate.over,
                      rates.filter((one) => one.tier === rate.tier && one.model === rate.model).map((one) => one.over),
                    )}
                  </span>
                </th>
                {TYPES.map(([type]) => (
                  <td key={type} className="num">
                    <RatePrice value={rate.usd[type]} />
                  </td>
                ))}
                <td className="min-w-72">
                  <RateSource rate={rate} />, <time dateTime={rate.observedOn}>{formatDay(rate.observedOn)}</time>
                  <span className="block">
                    <StatusBadge rate={rate} />
                  </span>
                  <span className="block text-xs break-words text-ink-faint">{conflictSays(rate)}</span>
                  <Link href={pricesHref({ search: rate.model, provider: rate.provider })} className="link text-xs">
                    All prices of this model
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
