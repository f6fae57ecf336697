import { roundUsd, type UsdRange } from '../../cost/money';
import type { Kept } from './kept';

/**
 * The savings at the low, base and high of an assumption, USD a month, as a range of what is paid. They are never below zero, because
 * nobody has to do what costs more, and never above the spend. The ends are the least and the most of the three.
 */
export function paidRange({ bill, paid }: Kept, savings: readonly [number, number, number]): UsdRange {
  const most = Math.min(bill, paid);
  const saved = savings.map((usd) => roundUsd(Math.min(most, Math.max(0, usd))));
  return { low: Math.min(...saved), base: saved[1] ?? 0, high: Math.max(...saved) };
}
