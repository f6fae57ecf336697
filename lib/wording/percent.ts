import { decimalText } from './decimal-text';

/**
 * A share from 0 to 1 as a percentage: at most one decimal, so that 69.8% never reads as the 70% it falls short of. Only nothing is 0%
 * and only all is 100%: what rounds to either says "under 0.1%" or "over 99.9%", because people act on those two as facts.
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%';
  if (share < 1 && share > 0.999) return 'over 99.9%';
  return `${decimalText(share * 100, 0, 1)}%`;
}

/** A share that somebody entered, with all of its digits: it is not ours to round. */
export function percentAsGiven(share: number): string {
  return `${decimalText(share * 100, 0, 9)}%`;
}
