import type { Kept } from '../../../../lib/assessment/opportunities/kept';
import { exactStandardBill } from '../../../../lib/cost/bills';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import type { CacheFacts } from '../../../../lib/pricing/capabilities/cache-facts';
import { buildBand, buildRate, buildWorkload } from '../../cost/build-workload';

/** Input at $4, read from a cache at $0.40, written to it at $5 for five minutes and $8 for an hour. */
export const CLAUDE_LIKE = [
  buildRate('standard', { input: 4, cacheRead: 0.4, cacheWrite5m: 5, cacheWrite1h: 8, output: 10 }),
];

/** Ten thousand requests with ten million tokens of input and a million of output, once a second. */
export function buildKept({
  input = {},
  ...changes
}: Partial<Omit<Kept, 'input'>> & { input?: Partial<WorkloadInput> } = {}): Kept {
  const work = buildWorkload({
    bands: [buildBand(10_000, { input: 10_000_000, output: 1_000_000 })],
    requests: 10_000,
    standardRates: CLAUDE_LIKE,
    currentRates: CLAUDE_LIKE,
    ...input,
  });
  return {
    ref: { provider: 'worked-case', model: 'worked-case' },
    input: work,
    bill: exactStandardBill(work) ?? Number.NaN,
    paid: Number.POSITIVE_INFINITY,
    spacing: { requests: 10_000, gapMs: 1000, runs: 1, idleHours: 0 },
    sentBefore: null,
    thoughtShare: { low: 0, base: 0, high: 0 },
    failures: { retries: null, errorRate: null },
    ways: [],
    ...changes,
  };
}

/** A prefix of 100 tokens lives for five minutes, or an hour on request. */
export const FIVE_MINUTES: CacheFacts = {
  minimumTokens: 100,
  lifetimeSeconds: 300,
  extendedLifetimeSeconds: 3600,
  automatic: false,
  source: 'https://example.org/caching',
  readOn: '2026-11-29',
  asOf: null,
  grade: 'P',
  says: 'A worked case.',
};
