import { standardBill } from '../../cost/bills';
import { sumUsd } from '../../cost/money';
import type { PricedWay } from './priced-way';

/**
 * How much less its provider is paid by a way, USD a month at the base of the assumptions: tokens of reruns and fallbacks are paid to it,
 * review, storage and monitoring to others.
 */
export function paidLess({ input, bill, overhead }: Pick<PricedWay, 'input' | 'bill' | 'overhead'>): number {
  return sumUsd([standardBill(input) ?? 0, -(bill ?? 0), -(overhead?.reruns ?? 0), -(overhead?.fallbacks ?? 0)]);
}
