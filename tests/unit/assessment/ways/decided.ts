import type { Assessment } from '../../../../lib/assessment/assessment';
import { buildReport } from '../../../../lib/assessment/build-report';
import type { Context } from '../../../../lib/assessment/context';
import type { Assumptions } from '../../../../lib/cost/assumptions/assumptions';
import type { Change, Decision } from '../../../../lib/latency/decision';
import type { LatencyClass } from '../../../../lib/latency/latency-class';
import type { Report, ReportWorkload } from '../../../../lib/reports/report';
import type { Recurrence } from '../../../../lib/workloads/recurrence';
import { buildProfile } from '../../../fixtures/build-profile';
import { assessProfile, inContext } from '../../../fixtures/in-context';
import { certainly } from '../../cost/build-workload';
import { zeroOverhead } from '../../cost/zero-overhead';

/** Every way costs its tokens alone. A client costs $2,000 once, a workload $400, and a parameter $100. */
export const BY_HAND: Assumptions = {
  ...zeroOverhead,
  clientOneOffUsd: certainly(2000),
  migrationOneOffUsd: certainly(400),
  parameterOneOffUsd: certainly(100),
};

/** A class and a deadline that a person gave. Null leaves them to the signals. `recurrence`: how often it comes. */
export type Said = { latencyClass: LatencyClass | null; deadlineHours: number | null; recurrence?: Recurrence | null };
export const CAN_WAIT: Said = { latencyClass: 'scheduled', deadlineHours: null };

const NO_CACHE = { cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
type Profile = NonNullable<Parameters<typeof buildProfile>[0]>;

/** A workload of `input` and `output` million tokens a month, which a person decided on. */
export function decided(
  [input, output]: readonly [number, number],
  { id = 'w', ...profile }: Profile,
  { recurrence = null, ...said }: Said,
  context: Partial<Context> = {},
): Assessment {
  const tokens = { ...NO_CACHE, input: Math.round(input * 1e6), output: Math.round(output * 1e6) };
  const change = { kind: 'override' as const, ...said };
  const at = '2026-11-20T00:00:00.000Z';
  const changes: Change[] = [
    ...(said.latencyClass === null && said.deadlineHours === null ? [] : [change]),
    ...(recurrence === null ? [] : [{ kind: 'recur' as const, ...recurrence }]),
  ];
  const history: Decision[] = changes.map((one, place) => {
    return { id: place + 1, workloadId: id, change: one, reason: null, by: 'Ada', at };
  });
  return assessProfile(buildProfile({ requests: 10_000, tokens, ...profile, id }), 1, {
    assumptions: BY_HAND,
    ...context,
    decisions: new Map([[id, history]]),
  });
}

export function reportOf(assessments: readonly Assessment[], assumptions: Assumptions = BY_HAND): Report {
  const rows = assessments.reduce((sum, { workload }) => sum + workload.requests, 0);
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows, accepted: rows, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: null, sampleRate: 1, rejects: [] },
  };
  return buildReport({ source, notes: [] }, assessments, inContext({ assumptions }));
}

/** The workload of a report of one. */
export function alone(assessment: Assessment, assumptions: Assumptions = BY_HAND): ReportWorkload {
  const [workload] = reportOf([assessment], assumptions).workloads;
  if (workload === undefined) throw new Error('a report has its workloads');
  return workload;
}
