import { formatUsd, formatUsdRange } from '../../../wording/usd';
import type { Report } from '../../report';
import { underADay } from '../paid/period-says';
import { paybackSays } from './verdict-says';

type Money = Pick<Report['totals'], 'net' | 'migration' | 'firstYear'>;

/** The median saving and its range. */
export function savesSays({ net }: Pick<Money, 'net'>): string {
  return `${formatUsd(net.median)} a month (P10–P90 range: ${formatUsdRange(net)}).`;
}

/** What moving costs once, when that is back, and what is left in the first year, unless the log covers less than a day. */
export function movingSays({
  source,
  totals,
}: {
  source: Pick<Report['source'], 'days' | 'from'>;
  totals: Money;
}): string {
  const { oneOff, paybackMonths } = totals.migration;
  const { firstYear } = totals;
  const year =
    underADay(source) === null
      ? ` The first year saves ${formatUsd(firstYear.median)} after that cost (${formatUsdRange(firstYear)}).`
      : '';
  return `Moving costs ${formatUsd(oneOff.base)} once (${formatUsdRange(oneOff)}) and pays back in ${paybackSays(paybackMonths.base)}.${year}`;
}
