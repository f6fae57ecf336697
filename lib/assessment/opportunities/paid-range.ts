import { roundUsd, type UsdRange } from '../../cost/money';
import type { Kept } from './kept';

/**
 * The savings at the rates at the low, base and high of an assumption, USD a month, as a range of what is paid. They are never below
 * zero, because nobody has to do what costs more, and never above the spend. The ends are the least and the most of the three.
 */
export function paidRange({ bill, paidShare }: Kept, savings: readonly [number, number, number]): UsdRange {
  const paid = savings.map((usd) => roundUsd(Math.min(bill, Math.max(0, usd)) * paidShare));
  return { low: Math.min(...paid), base: paid[1] ?? 0, high: Math.max(...paid) };
}
