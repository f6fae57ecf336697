import type { Rate } from '../../../pricing/catalogue/rate';
import { bandSays as bandOf, periodSays } from '../../../pricing/catalogue/rate-words';
import { conflictSays } from '../../../pricing/sources/conflict-says';
import { bandSays } from '../../words/paid/band-says';
import type { Column, Table } from '../table';

const PRICES: readonly Column<Rate>[] = [
  { key: 'input', head: 'Input', unit: 'usd-exact', value: ({ usd }) => usd.input },
  { key: 'cacheRead', head: 'Cache read', unit: 'usd-exact', value: ({ usd }) => usd.cacheRead },
  {
    key: 'cacheWrite5m',
    head: 'Cache write, 5 min',
    unit: 'usd-exact',
    value: ({ usd }) => usd.cacheWrite5m,
    dropAt: 4,
  },
  { key: 'cacheWrite1h', head: 'Cache write, 1 h', unit: 'usd-exact', value: ({ usd }) => usd.cacheWrite1h, dropAt: 5 },
  { key: 'output', head: 'Output', unit: 'usd-exact', value: ({ usd }) => usd.output },
];

/** The rates behind a figure, each with its source, date and status. USD per million tokens. */
export function ratesTable(rates: readonly Rate[]): Table<Rate> {
  const band = ({ tier, model, over }: Rate) =>
    bandSays(
      over,
      rates.filter((one) => one.tier === tier && one.model === model).map((one) => one.over),
    );
  return {
    title: 'Rates',
    sentence: 'Rates in USD per million tokens, with source, date and status',
    rows: rates,
    id: (rate) => JSON.stringify(rate),
    columns: [
      {
        key: 'rate',
        head: 'Rate',
        unit: 'text',
        value: (rate) => ({ value: `${rate.provider} / ${rate.model}`, note: `${rate.tier}, ${band(rate)}` }),
        noteHead: 'Applies',
      },
      ...PRICES,
      {
        key: 'source',
        head: 'Source, date and status',
        unit: 'text',
        value: (rate) => ({ value: rate.source, note: conflictSays(rate) }),
      },
    ],
  };
}

/** Rates as the catalogue lists them, USD per million tokens. `source` writes the source of each. */
export function listedRatesTable(rates: readonly Rate[], source = (rate: Rate) => rate.source): Table<Rate> {
  return {
    title: 'Rates',
    sentence: 'Rates by model, USD per million tokens',
    rows: rates,
    id: ({ provider, model, tier, over, region, inForce, usd }) =>
      JSON.stringify([provider, model, tier, over, region, inForce, usd]),
    columns: [
      { key: 'provider', head: 'Provider', unit: 'text', value: ({ provider }) => provider },
      { key: 'model', head: 'Model', unit: 'text', value: ({ model }) => model, elastic: true },
      {
        key: 'tier',
        head: 'Tier',
        unit: 'text',
        value: (rate) => ({ value: rate.tier, note: appliesSays(rate) }),
        noteHead: 'Applies',
      },
      ...PRICES,
      { key: 'status', head: 'Status', unit: 'text', value: ({ status }) => status },
      { key: 'readOn', head: 'Read on', unit: 'day', value: ({ observedOn }) => observedOn },
      { key: 'source', head: 'Source', unit: 'text', value: source },
    ],
  };
}

/** The requests that a rate applies to, by length, region and time; empty for all requests. */
export function appliesSays(rate: Pick<Rate, 'over' | 'region' | 'inForce'>): string {
  const region = rate.region === 'default' ? '' : `region ${rate.region}`;
  return [bandOf(rate), region, periodSays(rate)].filter((part) => part !== '').join(', ');
}
