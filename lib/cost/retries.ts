import type { Retries } from '../workloads/profile/retries';
import { roundUsd } from './money';
import { tokenBill } from './token-bill';
import type { WorkloadInput } from './workload-input';

/**
 * The retries that the log shows, and USD a month for the tokens of the attempts that failed, at the rates of the tier they
 * ran on. They are part of what is paid now and of both bills, as either way may fail: nothing that batch adds or saves.
 */
export function retriesCost(
  { requests, bands }: Retries,
  { currentRates, monthlyFactor }: Pick<WorkloadInput, 'currentRates' | 'monthlyFactor'>,
): { requests: number; usd: number | null } {
  const usd = tokenBill(bands, currentRates);
  return { requests, usd: usd === null ? null : roundUsd(usd * monthlyFactor) };
}
