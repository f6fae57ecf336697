import type { Assessment } from '../../../../lib/assessment/assessment';
import { type Assumptions, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { seededRandom } from '../../../../lib/cost/assumptions/points';
import type { Recurrence } from '../../../../lib/workloads/recurrence';
import { between } from '../../cost/build-workload';
import { decided, type Said } from './decided';

/** Of every kind of way: batch alone, with flex, with completion windows, by the hour, and none at all. */
const KEYS = [
  { model: 'gpt-4o' },
  { model: 'gpt-5' },
  { model: 'gpt-6.2-sol' },
  { provider: 'anthropic', model: 'claude-sonnet-4-5' },
  { provider: 'vertex', model: 'gemini-2.5-pro' },
  { provider: 'deepseek', model: 'deepseek-v4-pro' },
  { provider: 'nobody', model: 'house-model' },
];
const TIERS = [null, null, null, null, null, null, 'priority', 'flex', 'batch'];
const CLASSES: Said['latencyClass'][] = ['scheduled', 'scheduled', 'scheduled', 'near-real-time', 'real-time', null];
export const DEADLINES = [0.1, 0.25, 0.5, 1, 2, 4, 8, 12, 24, 36, 48, 72, 100, null];
/** A week of November 2026, when DeepSeek has peak hours. */
const MONDAY = Date.UTC(2026, 10, 2);
const TIMES = { firstMs: MONDAY + 1234, lastMs: MONDAY + 14 * 86_400_000 - 4321 };

/** A backfill of five hours on the fourth day of two weeks. */
const RAN_ONCE = {
  requests: 5_000,
  arrivals: {
    ...{ firstMs: MONDAY + 72 * 3_600_000, lastMs: MONDAY + 77 * 3_600_000, bursts: 1, activeWindowShare: 1 },
    log: { fromMs: MONDAY, toMs: MONDAY + 14 * 86_400_000, otherModels: false },
  },
};

const RECURS: Recurrence = { times: 2, every: 'week' };

/** The defaults; wide ranges of human costs and of late runs; and limits that are stricter and looser. */
export const ASSUMPTIONS: readonly Assumptions[] = [
  defaultAssumptions,
  {
    ...defaultAssumptions,
    reviewShare: between(0, 0.00001, 0.0001),
    missedDeadlineCostUsd: between(0, 2, 50),
    monitoringFixedUsd: between(0, 20, 200),
    flexRefusedShare: between(0, 0.3, 0.9),
  },
  {
    ...defaultAssumptions,
    limits: {
      leastChance: { value: 0.95, reason: 'strict' },
      paybackMonths: { value: 3, reason: 'strict' },
      missedShare: { value: 0.01, reason: 'strict' },
      harmWeight: { value: 19, reason: 'strict' },
    },
    missedDeadlineCostUsd: between(0, 1, 3),
  },
  {
    ...defaultAssumptions,
    limits: {
      leastChance: { value: 0.6, reason: 'loose' },
      paybackMonths: { value: 30, reason: 'loose' },
      missedShare: { value: 0.2, reason: 'loose' },
      harmWeight: { value: 1, reason: 'loose' },
    },
  },
];

/** Workloads of any model, tier, class, deadline and of $1 to $30,000 a month or so, the same for the same seed. */
export function madeWork(count: number, seed: number, assumptions: Assumptions): Assessment[] {
  const random = seededRandom(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    // Half of them around what pays for a client alone: $2,400 a year.
    const size = 10 ** (random() < 0.5 ? 1.5 + 1.2 * random() : 4 * random());
    const requests = 1 + Math.floor(random() * 1_000_000);
    const said = {
      ...{ latencyClass: oneOf(CLASSES), deadlineHours: random() < 0.5 ? null : oneOf(DEADLINES) },
      // Half of what a log shows once comes again, as somebody said.
      recurrence: at % 12 === 11 ? RECURS : null,
    };
    const profile = {
      id: `w${at}`,
      requests,
      key: { ...oneOf(KEYS), serviceTier: oneOf(TIERS), application: at % 6 === 5 ? 'invoice-backfill' : null },
      streamed: { known: requests, yes: random() < 0.2 ? requests : 0 },
      arrivals: { ...TIMES, bursts: oneOf([0, 14, 336]) },
      ...(at % 6 === 5 ? RAN_ONCE : {}),
    };
    return decided([size, size * random() * 0.3], profile, said, { assumptions });
  });
}

/** Audits of some of these workloads, each of at most eight. */
export function* madeAudits(work: readonly Assessment[], count: number, seed: number): Generator<Assessment[]> {
  const random = seededRandom(seed);
  for (let audit = 0; audit < count; audit += 1) {
    const taken = new Set<Assessment>();
    const size = 1 + Math.floor(random() * 8);
    while (taken.size < size) taken.add(work[Math.floor(random() * work.length)] as Assessment);
    yield [...taken];
  }
}
