import type { Assumption } from '../../../lib/cost/assumptions/assumption';
import type { WorkloadInput } from '../../../lib/cost/workload-input';
import type { Rate, ServiceTier, TokenRates } from '../../../lib/pricing/catalogue/rate';
import type { ContextBand } from '../../../lib/workloads/profile/tokens/context-band';
import type { TokenCounts } from '../../../lib/workloads/profile/tokens/token-counts';

/** A rate made for a worked case; its source says so. */
export function buildRate(tier: ServiceTier, usd: Partial<TokenRates>, over = 0): Rate {
  return {
    provider: 'worked-case',
    model: 'worked-case',
    region: 'default',
    tier,
    over,
    usd: { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null, ...usd },
    status: 'derived',
    source: 'worked case of tests/unit/cost',
    observedOn: '2026-11-21',
    note: null,
  };
}

export function buildBand(requests: number, tokens: Partial<TokenCounts>, over = 0): ContextBand {
  const none = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
  return { over, requests, tokens: { ...none, ...tokens } };
}

/** A thousand requests of a million tokens each way, at 4 and 10 USD per million and half of that in batch: 14 USD against 7. */
export function buildWorkload(changes: Partial<WorkloadInput> = {}): WorkloadInput {
  const standardRates = [buildRate('standard', { input: 4, output: 10 })];
  return {
    provider: 'worked-case',
    bands: [buildBand(1000, { input: 1_000_000, output: 1_000_000 })],
    requests: 1000,
    monthlyFactor: 1,
    standardRates,
    currentRates: standardRates,
    way: 'batch',
    batchRates: [buildRate('batch', { input: 2, output: 5 })],
    flexRates: null,
    billedUsd: null,
    deadlineHours: null,
    expiryHours: null,
    runsPerMonth: 30,
    meanBytesPerRequest: null,
    ...changes,
  };
}

export function certainly(value: number): Assumption {
  return between(value, value, value);
}

export function between(low: number, base: number, high: number): Assumption {
  return { low, base, high, unit: 'of a worked case', reason: 'worked case' };
}
