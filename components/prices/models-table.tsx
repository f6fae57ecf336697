import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ListedModel } from '@/lib/pricing/catalogue/listed-rates';
import { RATE_COLUMNS, RateRows } from './rate-rows';

/** The rates of some models, a group of rows for each model. */
export function ModelsTable({ models, nowMs }: { models: readonly ListedModel[]; nowMs: number }) {
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="Rates, table">
        <table className="data-table">
          <caption>Rates by model, USD per million tokens</caption>
          <thead>
            <tr>
              <th scope="col">Tier</th>
              <th scope="col" className="num">
                Input
              </th>
              <th scope="col" className="num">
                Cache read
              </th>
              <th scope="col" className="num">
                Write, 5 min
              </th>
              <th scope="col" className="num">
                Write, 1 h
              </th>
              <th scope="col" className="num">
                Output
              </th>
              <th scope="col">Status</th>
              <th scope="col">Read on</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          {models.map(({ provider, model, rates }) => (
            <tbody key={`${provider} ${model}`} className="border-t border-control first-of-type:border-t-0">
              <tr className="bg-raised">
                <th scope="rowgroup" colSpan={RATE_COLUMNS}>
                  <span className="font-semibold">{model}</span> <span className="text-ink-soft">at {provider}</span>{' '}
                  <Link
                    prefetch={false}
                    href={`/prices/new?kind=rate&${new URLSearchParams({ provider, model })}`}
                    className="link ml-2 whitespace-nowrap"
                  >
                    Enter what you pay<span className="sr-only"> for {model}</span>
                  </Link>
                </th>
              </tr>
              {rates.map((rate) => (
                <RateRows
                  key={JSON.stringify([rate.tier, rate.over, rate.region, rate.inForce, rate.usd])}
                  rate={rate}
                  nowMs={nowMs}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </div>
  );
}
