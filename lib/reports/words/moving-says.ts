import { formatUsd, formatUsdRange } from '../../wording/usd';
import type { Report } from '../report';
import { paybackSays } from './verdict-says';

type Totals = Pick<Report['totals'], 'net' | 'migration' | 'firstYear'>;

/** The median saving and its range. */
export function savesSays({ net }: Totals): string {
  return `${formatUsd(net.median)} a month (P10–P90 range: ${formatUsdRange(net)}).`;
}

/** What moving costs once, when that is back, and what is left in the first year. */
export function movingSays({ migration: { oneOff, paybackMonths }, firstYear }: Totals): string {
  return (
    `Moving costs ${formatUsd(oneOff.base)} once (${formatUsdRange(oneOff)}) and pays back in ${paybackSays(paybackMonths.base)}. ` +
    `The first year saves ${formatUsd(firstYear.median)} after that cost (${formatUsdRange(firstYear)}).`
  );
}
