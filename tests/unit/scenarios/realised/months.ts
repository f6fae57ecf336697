import { assess } from '../../../../lib/assessment/assess';
import { buildReport } from '../../../../lib/assessment/build-report';
import type { Context } from '../../../../lib/assessment/context';
import { workOfProfile } from '../../../../lib/assessment/work/work-of-profile';
import type { Decision } from '../../../../lib/latency/decision';
import { type Report, reportSchema } from '../../../../lib/reports/report';
import { workloadName } from '../../../../lib/workloads/key/workload-name';
import type { WorkloadKey } from '../../../../lib/workloads/profile/profile';
import { buildProfile } from '../../../fixtures/build-profile';
import { inContext } from '../../../fixtures/in-context';

/** Work of a month: requests, and the tokens of each. */
export type MonthlyWork = {
  route: string;
  tier?: 'batch' | 'flex' | 'priority';
  provider?: string;
  model?: string;
  requests: number;
  input: number;
  cached?: number;
  output: number;
  /** USD a month that the log bills; none where it has no costs. */
  billed?: number;
  /** Nobody waits for it, so it is recommended where that pays; kept where somebody does. */
  waits?: boolean;
};

/** The report of a month of work, at OpenAI where no other provider is named, as it is stored. The log is one month, so that its sums are a month's. */
export function monthOf(work: readonly MonthlyWork[], overrides: Partial<Context> = {}): Report {
  const profiles = work.map((one) => {
    const { route, tier, provider = 'openai', model = 'gpt-4o', requests, billed } = one;
    const key: WorkloadKey = {
      ...{ application: 'desk', route, keyName: null, tags: null, operation: 'chat' },
      ...{ provider, model, serviceTier: tier ?? null },
    };
    const tokens = {
      input: requests * one.input,
      cacheRead: requests * (one.cached ?? 0),
      ...{ cacheWrite5m: 0, cacheWrite1h: 0, output: requests * one.output },
    };
    return buildProfile({
      ...{ id: `${route} ${model} ${tier ?? 'standard'}`, name: workloadName(key), key, requests, tokens },
      ...(billed === undefined ? {} : { billed: { usd: billed, requests } }),
    });
  });
  const decisions = new Map(
    profiles.map(({ id }, at): [string, Decision[]] => {
      const latencyClass = work[at]?.waits ? 'real-time' : 'scheduled';
      const change = { kind: 'override', latencyClass, deadlineHours: null } as const;
      return [id, [{ id: at + 1, workloadId: id, change, reason: null, by: 'Ada', at: '2026-11-20T00:00:00.000Z' }]];
    }),
  );
  const context = inContext({ decisions, ...overrides });
  const assessments = profiles.map((profile) =>
    assess(workOfProfile(profile, { factors: { month: 1, log: 1, year: 12 }, billedKind: 'invoice' }), context),
  );
  const accepted = work.reduce((sum, { requests }) => sum + requests, 0);
  const source: Report['source'] = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: accepted, accepted, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: null, sampleRate: 1, rejects: [] },
  };
  return reportSchema.parse(JSON.parse(JSON.stringify(buildReport({ source, notes: [] }, assessments, context))));
}
