import fc from 'fast-check';
import { assess } from '../../../lib/assessment/assess';
import { buildReport } from '../../../lib/assessment/build-report';
import { workOfProfile } from '../../../lib/assessment/work/work-of-profile';
import { assumptionsWith, type OwnAssumption } from '../../../lib/cost/assumptions/own';
import type { Change, Decision } from '../../../lib/latency/decision';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { buildProfile } from '../../fixtures/build-profile';
import { inContext } from '../../fixtures/in-context';

export const MODELS = [
  { provider: 'openai', model: 'gpt-4o' },
  { provider: 'openai', model: 'gpt-5-mini' },
  { provider: 'anthropic', model: 'claude-sonnet-4-5' },
  { provider: 'vertex', model: 'gemini-2.5-pro' },
  { provider: 'bedrock', model: 'anthropic.claude-3-haiku-20240307-v1:0' },
  { provider: 'nobody', model: 'house-model' },
];

const OWN: OwnAssumption[] = [
  { name: 'reviewShare', value: 0.002, by: 'Ada', reason: 'Measured', on: '2026-11-20T00:00:00.000Z' },
  { name: 'paybackMonths', value: 18, by: 'Ada', reason: 'Agreed', on: '2026-11-20T00:00:00.000Z' },
];

/** Five hours of a log of two weeks. */
const MONDAY = Date.UTC(2026, 10, 2);
const RAN_ONCE = {
  ...{ firstMs: MONDAY + 72 * 3_600_000, lastMs: MONDAY + 77 * 3_600_000, bursts: 1, activeWindowShare: 1 },
  log: { fromMs: MONDAY, toMs: MONDAY + 14 * 86_400_000, otherModels: false },
};

const anyWorkload = fc.record({
  key: fc.constantFrom<{ provider: string; model: string }>(...MODELS),
  latencyClass: fc.constantFrom(...LATENCY_CLASSES, null),
  deadlineHours: fc.constantFrom(null, 2, 48),
  requests: fc.integer({ min: 1, max: 100_000 }),
  input: fc.integer({ min: 1, max: 5_000_000_000 }),
  cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  output: fc.integer({ min: 0, max: 900_000_000 }),
  /** Null where the log has no costs; the cost of some requests alone is no bill. */
  billed: fc.constantFrom(null, 'some', 'all'),
  /** The log shows it once, and somebody said that it comes every week. */
  weekly: fc.constantFrom(false, false, true),
});

/** A report of some workloads of any class, provider and size, as it is stored, with the own assumptions that it was made with. */
export const anyReport: fc.Arbitrary<{ report: Report; own: OwnAssumption[] }> = fc
  .tuple(fc.array(anyWorkload, { minLength: 1, maxLength: 10 }), fc.boolean())
  .map(([workloads, hasOwn]) => {
    const own = hasOwn ? OWN : [];
    return { report: reportOf(workloads, own), own };
  });

type Drawn = typeof anyWorkload extends fc.Arbitrary<infer Workload> ? Workload : never;
export type DrawnWorkload = Omit<Drawn, 'weekly'> & Partial<Pick<Drawn, 'weekly'>>;

/** A report of these workloads, as it is stored. A log is 2.17 of a month. */
export function reportOf(workloads: readonly DrawnWorkload[], own: readonly OwnAssumption[]): Report {
  const decisions = new Map(workloads.map((one, at) => [`w-${at}`, decisionsOf(one, at)]));
  const context = inContext({ decisions, own, assumptions: assumptionsWith(own) });
  const assessments = workloads.map(({ key, requests, input, cachedShare, output, billed, weekly = false }, at) => {
    const tokens = { input, cacheRead: Math.floor(input * cachedShare), cacheWrite5m: 0, cacheWrite1h: 0, output };
    const usd = (input + 4 * output) / 1_000_000;
    const profile = buildProfile({
      ...{ id: `w-${at}`, name: `Workload ${at}`, requests, tokens, key },
      ...(weekly ? { key: { ...key, application: 'invoice-backfill' }, arrivals: RAN_ONCE } : {}),
      ...(billed === null ? {} : { billed: { usd, requests: billed === 'all' ? requests : requests - 1 } }),
    });
    const factors = { month: 2.17, log: 1, year: 26 };
    return assess(workOfProfile(profile, { factors, billedKind: 'invoice' }), context);
  });
  const accepted = workloads.reduce((sum, { requests }) => sum + requests, 0);
  const source: Report['source'] = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: accepted, accepted, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: null, sampleRate: 1, rejects: [] },
  };
  return reportSchema.parse(JSON.parse(JSON.stringify(buildReport({ source, notes: [] }, assessments, context))));
}

function decisionsOf({ latencyClass, deadlineHours, weekly = false }: DrawnWorkload, at: number): Decision[] {
  const changes: Change[] = [
    ...(latencyClass === null ? [] : [{ kind: 'override' as const, latencyClass, deadlineHours }]),
    ...(weekly ? [{ kind: 'recur' as const, times: 1, every: 'week' as const }] : []),
  ];
  return changes.map((change, place) => ({
    ...{ id: 2 * at + place + 1, workloadId: `w-${at}`, change, reason: null },
    ...{ by: 'Ada', at: '2026-11-20T00:00:00.000Z' },
  }));
}
