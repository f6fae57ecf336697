import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Rate, TokenRates } from '@/lib/pricing/rate';
import { bandSays } from './band-says';
import { formatTerm } from './format-term';

const TYPES = [
  ['input', 'Input'],
  ['cacheRead', 'Cache read'],
  ['cacheWrite5m', 'Write 5 min'],
  ['cacheWrite1h', 'Write 1 h'],
  ['output', 'Output'],
] as const satisfies readonly (readonly [keyof TokenRates, string])[];

const STATUS_SAYS: Record<string, string> = {
  published: 'read on the vendor’s page',
  catalogue: 'taken from a public catalogue',
  derived: 'worked out by a documented rule',
  conflicting: 'named differently by two sources',
  override: 'entered by a user',
};

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
                    <RateUsd value={rate.usd[type]} />
                  </td>
                ))}
                <td className="min-w-72">
                  {rate.source}, {rate.observedOn}
                  <span className="block text-ink-soft">
                    {rate.status}: {STATUS_SAYS[rate.status] ?? 'see the note'}
                  </span>
                  {rate.note !== null && <span className="block text-xs break-words text-ink-faint">{rate.note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function RateUsd({ value }: { value: number | null }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  return <>{formatTerm(value, 'usd-exact')}</>;
}
