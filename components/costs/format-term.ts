import { formatBytes } from '@/components/ui/format-bytes';
import { formatShare } from '@/components/ui/format-number';
import { formatUsd } from '@/components/ui/usd';
import type { Unit } from '@/lib/cost/assumptions/assumption';

const UP_TO_NINE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 9 });
const UP_TO_FOUR = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const UP_TO_TWO = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

const UP_TO_ONE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

const DAYS_A_YEAR = 365.25;
/** More days than these are told in years. */
const MANY_DAYS = 2 * DAYS_A_YEAR;

/** A number of a formula in its unit. Prices below a cent keep their digits. */
export function formatTerm(value: number, unit: Unit): string {
  switch (unit) {
    case 'usd':
      return formatUsd(value);
    case 'usd-exact':
      return `$${UP_TO_NINE.format(value)}`;
    case 'share':
      return formatShare(value);
    case 'count':
      return UP_TO_TWO.format(value);
    case 'factor':
      return `× ${UP_TO_FOUR.format(value)}`;
    case 'hours':
      return `${UP_TO_TWO.format(value)} h`;
    case 'minutes':
      return `${UP_TO_TWO.format(value)} min`;
    case 'days':
      return value > MANY_DAYS ? `${UP_TO_ONE.format(value / DAYS_A_YEAR)} years` : `${UP_TO_TWO.format(value)} days`;
    case 'bytes':
      return formatBytes(Math.round(value));
  }
}
