import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../lib/assessment/assessment';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { opportunitySchema } from '../../../../lib/reports/opportunity';
import { type Report, type ReportWorkload, reportSchema } from '../../../../lib/reports/report';
import { certainly } from '../../cost/build-workload';
import { alone, CAN_WAIT, decided, reportOf } from '../ways/decided';
import { madeWork } from '../ways/made-work';

const WAITS = { latencyClass: 'real-time', deadlineHours: null } as const;
const SONNET = { provider: 'anthropic', model: 'claude-sonnet-4-5' };
const DEFAULTS = { assumptions: defaultAssumptions };
const NO_TOKENS = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
const found = (assessment: Assessment): ReportWorkload['opportunities'] => alone(assessment).opportunities;
const kinds = (assessment: Assessment) => found(assessment)?.map(({ kind }) => kind);

describe('the opportunities of a workload', () => {
  it('are those of work that somebody waits for', () => {
    expect(kinds(decided([1000, 100], { key: SONNET }, WAITS))).toContain('prompt-caching');
    expect(found(decided([1000, 100], { key: SONNET }, CAN_WAIT))).toBeUndefined();
    expect(found(decided([1000, 100], { key: SONNET }, { latencyClass: null, deadlineHours: null }))).toBeUndefined();
  });

  it('are none without a rate', () => {
    expect(found(decided([1000, 100], { key: { provider: 'nobody', model: 'house-model' } }, WAITS))).toBeUndefined();
  });

  it('have the standard tier where priority is paid, which is not advised twice to work that can wait', () => {
    const key = { model: 'gpt-4o', serviceTier: 'priority' };
    expect(kinds(decided([1000, 100], { key }, WAITS, DEFAULTS))).toContain('standard-tier');
    const moved = alone(decided([1000, 100], { key }, { latencyClass: 'near-real-time', deadlineHours: null }));
    expect([moved.way, moved.opportunities]).toEqual(['standard', undefined]);
  });

  it('name smaller models of the shipped catalogue, at most three', () => {
    const models = found(decided([1000, 100], { key: SONNET }, WAITS))?.flatMap(({ model }) => model ?? []);
    expect(models?.length).toBeGreaterThan(0);
    expect(models?.length).toBeLessThanOrEqual(3);
    expect(models?.every((model) => model.includes('claude'))).toBe(true);
  });

  it('never save more than is paid: a discount that the rates do not show is in each', () => {
    const listed = alone(decided([1000, 100], { key: SONNET }, WAITS));
    const half = (listed.monthly.sync ?? 0) / 2;
    const discounted = decided([1000, 100], { key: SONNET, billed: { requests: 10_000, usd: half } }, WAITS);
    const pairs = found(discounted)?.map(({ saving }, at) => [saving?.base, listed.opportunities?.[at]?.saving?.base]);
    for (const [own = 0, full = 0] of pairs ?? []) expect(own).toBeCloseTo(full / 2, 1);
    expect(pairs?.some(([own = 0]) => own > 0)).toBe(true);
  });

  it('are none where nothing is paid, or they save less than a cent', () => {
    const requests = 10_000;
    const key = { model: 'gpt-4o', serviceTier: 'priority' };
    const retriesOf = (input: number) => ({
      requests: 1,
      bands: [{ over: 0, requests: 1, tokens: { ...NO_TOKENS, input } }],
    });
    for (const usd of [0, 0.004]) {
      const unpaid = alone(
        decided([1000, 100], { key, billed: { requests, usd }, retries: retriesOf(1_000_000) }, WAITS),
      );
      expect(unpaid.monthly).toMatchObject({ current: 0 });
      expect(unpaid.opportunities).toBeUndefined();
    }
    const failed = (times: number) =>
      decided([1000, 100], { key: SONNET, retries: retriesOf(1000 * times) }, WAITS, DEFAULTS);
    expect(kinds(failed(1))).not.toContain('failed-calls');
    expect(kinds(failed(100))).toContain('failed-calls');
  });

  it('are unknown where the spend is', () => {
    const key = { provider: 'anthropic', model: 'claude-sonnet-4-5', serviceTier: 'priority' };
    const workload = alone(decided([1000, 100], { key }, WAITS));
    expect(workload.monthly.current).toBeNull();
    for (const { saving } of workload.opportunities ?? []) expect(saving).toBeNull();
    expect(workload.opportunities?.map(({ blocker }) => blocker?.code)).toContain('paid-unknown');
  });
});

it('is a range in order, from nothing to what is paid, or says what stops it: any work', () => {
  const found = madeWork(250, 7, defaultAssumptions).flatMap(({ workload }) =>
    (workload.opportunities ?? []).map((one) => ({ of: workload.latencyClass, ...workload.monthly, ...one })),
  );
  expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  for (const { of, current, saving, blocker } of found) {
    expect(of).toBe('real-time');
    expect(saving === null).toBe(blocker !== null);
    if (saving === null) continue;
    expect([0, saving.low, saving.base, saving.high, (current ?? 0) + 0.01].toSorted((a, b) => a - b)).toEqual([
      0,
      saving.low,
      saving.base,
      saving.high,
      (current ?? 0) + 0.01,
    ]);
  }
});

describe('the report', () => {
  const works = (assumptions = defaultAssumptions) => [
    decided([9000, 500], { id: 'waits', key: SONNET }, WAITS, { assumptions }),
    decided([9000, 500], { id: 'later', key: SONNET }, CAN_WAIT, { assumptions }),
  ];

  it('has the same figures whatever the opportunities are', () => {
    const cautious = {
      ...defaultAssumptions,
      repeatedPromptShare: certainly(0),
      tokensElsewhere: certainly(10),
      fastTierNotNeededShare: certainly(0),
      avoidableFailureShare: certainly(0),
    };
    const [all, without] = [reportOf(works(), defaultAssumptions), reportOf(works(cautious), cautious)];
    const baseOf = ({ workloads }: Report) =>
      (workloads[0]?.opportunities ?? []).map(({ kind, saving }) => `${kind} ${saving?.base}`);
    expect(baseOf(all).length).toBeGreaterThan(0);
    for (const one of baseOf(all)) expect(baseOf(without)).not.toContain(one);
    const figures = ({ opportunities: _, ...workload }: ReportWorkload) => workload;
    expect(without.totals).toEqual(all.totals);
    expect(without.providers).toEqual(all.providers);
    expect(without.workloads.map(figures)).toEqual(all.workloads.map(figures));
  });

  it('keeps them by its contract', () => {
    const report = reportSchema.parse(JSON.parse(JSON.stringify(reportOf(works(), defaultAssumptions))));
    const kept = report.workloads[0]?.opportunities ?? [];
    expect(kept.length).toBeGreaterThan(0);
    for (const one of kept) expect(opportunitySchema.parse(one)).toEqual(one);
  });
});
