import { conflictSays } from '@/lib/pricing/catalogue/conflict-says';
import type { Rate } from '@/lib/pricing/catalogue/rate';
import { ageInDays, isOld } from '@/lib/pricing/catalogue/rate-age';
import { bandSays, periodSays } from '@/lib/pricing/catalogue/rate-words';
import { formatDay } from '@/lib/wording/date';
import { RatePrice } from './rate-price';
import { RateSource } from './rate-source';
import { StatusBadge } from './status-badge';

export const RATE_COLUMNS = 9;

/** One rate as a row, and what a reader must know of it as a second one: both values of a conflict, the reason of an override. */
export function RateRows({ rate, nowMs }: { rate: Rate; nowMs: number }) {
  const says = conflictSays(rate);
  const { usd } = rate;
  return (
    <>
      <tr>
        <th scope="row" className="min-w-40">
          <span className="font-medium">{rate.tier}</span>
          <Applies rate={rate} />
        </th>
        <td className="num">
          <RatePrice value={usd.input} />
        </td>
        <td className="num">
          <RatePrice value={usd.cacheRead} />
        </td>
        <td className="num">
          <RatePrice value={usd.cacheWrite5m} />
        </td>
        <td className="num">
          <RatePrice value={usd.cacheWrite1h} />
        </td>
        <td className="num">
          <RatePrice value={usd.output} />
        </td>
        <td className="min-w-36">
          <StatusBadge rate={rate} />
        </td>
        <td className="whitespace-nowrap">
          <time dateTime={rate.observedOn}>{formatDay(rate.observedOn)}</time>
          {isOld(rate, nowMs) && <span className="block text-caution">{ageInDays(rate, nowMs)} days ago</span>}
        </td>
        <td className="min-w-48">
          <RateSource rate={rate} />
        </td>
      </tr>
      {says !== '' && (
        <tr>
          <td colSpan={RATE_COLUMNS} className="!border-t-0 !pt-0 text-ink-soft">
            <p className="max-w-3xl">{says}</p>
          </td>
        </tr>
      )}
    </>
  );
}

function Applies({ rate }: { rate: Rate }) {
  const region = rate.region === 'default' ? '' : `region ${rate.region}`;
  const parts = [bandSays(rate), region, periodSays(rate)].filter((part) => part !== '');
  return parts.length === 0 ? null : <span className="block text-ink-soft">{parts.join(', ')}</span>;
}
