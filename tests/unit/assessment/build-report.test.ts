import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/assessment/build-report';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { sumUsd } from '../../../lib/cost/money';
import { workloadCost } from '../../../lib/cost/net/workload-cost';
import { inputOfReported } from '../../../lib/reports/cost-basis';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { BY_THE_CLOCK, buildProfile } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';
import { expectAccountingAddsUp, expectNetFollowsFromItsParts } from '../../integration/expect-accounting';

const MODELS = [
  { provider: 'openai', model: 'gpt-4o' },
  { provider: 'anthropic', model: 'claude-sonnet-4-5' },
  { provider: 'vertex', model: 'gemini-2.5-pro' },
  { provider: 'bedrock', model: 'anthropic.claude-3-haiku-20240307-v1:0' },
  { provider: 'nobody', model: 'house-model' },
];

const NAMES = ['support-chat', 'nightly-digest', 'notification-triage', 'thing'];

const profiles = fc.array(
  fc.record({
    key: fc.constantFrom(...MODELS),
    application: fc.constantFrom(...NAMES),
    requests: fc.integer({ min: 1, max: 100_000 }),
    uncountedBatches: fc.constantFrom(0, 0, 1, 5),
    input: fc.integer({ min: 1, max: 5_000_000_000 }),
    cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    output: fc.integer({ min: 0, max: 900_000_000 }),
    streamed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

function sourceOf(accepted: number): Report['source'] {
  return {
    format: 'named-columns',
    files: [{ name: 'log.csv', bytes: 1, rows: accepted, rejected: 0 }],
    bytes: 1,
    rows: accepted,
    accepted,
    rejected: 0,
    duplicates: 0,
    from: null,
    to: null,
    days: null,
    sampleRate: 1,
    rejects: [],
  };
}

describe('the report', () => {
  it('adds up: every request, every token and every cent is in exactly one column', () => {
    fc.assert(
      fc.property(profiles, fc.double({ min: 0.1, max: 400, noNaN: true }), (drawn, factor) => {
        const assessments = drawn.map((one, index) => {
          const tokens = {
            input: one.input,
            cacheRead: Math.floor(one.input * one.cachedShare),
            cacheWrite5m: 0,
            cacheWrite1h: 0,
            output: one.output,
          };
          const profile = buildProfile({
            id: `w-${index}`,
            // The engine weighs each such batch as one.
            requests: one.requests + one.uncountedBatches,
            uncountedBatches: one.uncountedBatches,
            tokens,
            streamed: { known: one.requests, yes: one.streamed ? one.requests : 0 },
            key: { ...one.key, application: one.application },
          });
          return assessProfile(profile, factor);
        });
        const accepted = drawn.reduce((sum, one) => sum + one.requests, 0);
        const report = buildReport({ source: sourceOf(accepted), notes: [] }, assessments, inContext());
        expect(report.totals.accounting.requests.total).toBe(accepted);
        const batches = drawn.reduce((sum, one) => sum + one.uncountedBatches, 0);
        expect(report.totals.accounting.uncountedBatches?.total ?? 0).toBe(batches);
        expectAccountingAddsUp(report);
        expectNetFollowsFromItsParts(report);
        const { net, monthlyCurrent, monthlyProjected } = report.totals;
        expect(sumUsd(report.providers.map((row) => row.net.base))).toBe(net.base);
        expect(sumUsd(report.providers.map(({ saving }) => saving))).toBe(net.median);
        expect(monthlyProjected).toBe(sumUsd([monthlyCurrent, -net.median]));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what every workload was priced from: its figures come out of the report again', () => {
    const profiles = MODELS.map((key, index) => buildProfile({ id: `w-${index}`, requests: 500, key }));
    const assessments = profiles.map((profile) => assessProfile(profile, 3));
    const report = reportSchema.parse(
      JSON.parse(JSON.stringify(buildReport({ source: sourceOf(2500), notes: [] }, assessments, inContext()))),
    );
    for (const [index, workload] of report.workloads.entries()) {
      const input = inputOfReported(workload, report.rates);
      expect(input).toEqual(assessments[index]?.input);
      expect(input && workloadCost(input, defaultAssumptions)).toEqual(workload.monthly);
    }
    for (const rate of report.rates ?? []) expect(rate.source).not.toBe('');
  });

  it('leaves the requests of batches unknown that do not count them, and prices their tokens all the same', () => {
    const key = { provider: 'openai', model: 'gpt-4o', serviceTier: 'batch' };
    const tokens = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
    const of = (requests: number, uncountedBatches: number, more = {}) =>
      assessProfile(buildProfile({ requests, uncountedBatches, errors: 0, tokens, key, ...more }), 1);
    const report = reportSchema.parse(
      buildReport({ source: sourceOf(4), notes: [] }, [of(3, 3), of(10, 0), of(12, 2)], inContext()),
    );
    expect(report.workloads).toMatchObject([
      { requests: 0, uncountedBatches: 3, errorRate: null, monthly: { current: 1.25 }, verdict: 'done' },
      { requests: 10, errorRate: 0, monthly: { current: 1.25 } },
      { requests: 10, uncountedBatches: 2, errorRate: null, monthly: { current: 1.25 } },
    ]);
    expect(report.workloads[1]).not.toHaveProperty('uncountedBatches');
    expect(report.totals.accounting).toMatchObject({
      requests: { ineligible: 20, total: 20 },
      uncountedBatches: { ineligible: 5, moved: 0, total: 5 },
    });
    // Nothing moves, which is no request of however many.
    expect(report.totals.eligibleShare.requests).toBe(0);
    const [batches] = report.workloads;
    expect(batches && inputOfReported(batches, report.rates)).toEqual(of(3, 3).input);
  });

  it('knows no cost of a batch that has none, though it counts no request', () => {
    const key = { provider: 'openai', model: 'gpt-4o', serviceTier: 'batch' };
    const billed = { requests: 1, usd: 2 };
    const report = buildReport(
      { source: sourceOf(2), notes: [] },
      [assessProfile(buildProfile({ requests: 2, uncountedBatches: 2, billed, key }), 1)],
      inContext(),
    );
    expect(report.workloads[0]).toMatchObject({ requests: 0, costBasis: { billedUsd: null } });
  });

  it('does not know which share of the requests moves where batches of unknown size stand beside', () => {
    const nightly = buildProfile({
      id: 'nightly',
      requests: 2_000_000,
      arrivals: BY_THE_CLOCK,
      key: { provider: 'openai', model: 'gpt-4o', application: 'nightly-digest' },
    });
    const batch = buildProfile({ requests: 2, uncountedBatches: 2, key: { serviceTier: 'batch' } });
    const shareOf = (...profiles: (typeof nightly)[]) => {
      const assessments = profiles.map((profile) => assessProfile(profile, 1));
      const { totals } = buildReport({ source: sourceOf(1), notes: [] }, assessments, inContext());
      return [totals.accounting.requests.moved, totals.eligibleShare.requests];
    };
    expect(shareOf(nightly)).toEqual([2_000_000, 1]);
    expect(shareOf(nightly, batch)).toEqual([2_000_000, null]);
  });

  it('shows what the log bills and the rates do not explain, for each workload and in total', () => {
    const tokens = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
    const billed = (usd: number, requests = 10) =>
      assessProfile(
        buildProfile({ requests: 10, tokens, billed: { requests, usd }, key: { provider: 'openai', model: 'gpt-4o' } }),
        1,
      );
    const report = buildReport(
      { source: sourceOf(30), notes: [] },
      [billed(2.5), billed(2), billed(1, 4)],
      inContext(),
    );
    expect(report.workloads.map(({ reconciliation }) => reconciliation?.residual ?? null)).toEqual([0, -0.5, null]);
    expect(report.totals.reconciliation).toEqual({
      billed: 4.5,
      computed: 5,
      residual: -0.5,
      workloads: 2,
      missing: 1,
    });
  });

  it('says what moving costs once, what moves the net most, and how the ranges were drawn', () => {
    // gpt-4o: 2,000,000 x (900 x $2.50 + 150 x $10) a million tokens is $7,500, and batch half of it.
    const profile = buildProfile({
      requests: 2_000_000,
      arrivals: BY_THE_CLOCK,
      key: { application: 'nightly-digest', provider: 'openai', model: 'gpt-4o' },
      streamed: { known: 2_000_000, yes: 0 },
    });
    const { totals, sampling } = buildReport(
      { source: sourceOf(2_000_000), notes: [] },
      [assessProfile(profile, 1)],
      inContext(),
    );
    expect(sampling?.draws).toBeGreaterThanOrEqual(2000);
    // A client and one workload.
    expect(totals.migration.oneOff).toEqual({ low: 500 + 100, base: 2000 + 400, high: 8000 + 1600 });
    expect(totals.migration.paybackMonths.base).toBeCloseTo(2400 / totals.net.median, 9);
    const effects = (totals.sensitivity ?? []).map(({ netAtLow, netAtHigh }) => Math.abs(netAtHigh - netAtLow));
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
    expect(totals.sensitivity?.map(({ assumption }) => assumption)).toContain('invalidOutputShare');
  });

  it('says of a model without a rate how many requests it leaves unpriced', () => {
    const unpriced = assessProfile(
      buildProfile({ requests: 77, key: { provider: 'nobody', model: 'house-model' } }),
      1,
    );
    const { warnings } = buildReport({ source: sourceOf(77), notes: [] }, [unpriced], inContext());
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'unpriced-model', count: 77 }));
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'spend-unknown', count: 1 }));
  });

  it('says when the bill and the catalogue are further apart than a rounding', () => {
    const billed = (usd: number) => {
      const tokens = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
      const profile = buildProfile({
        requests: 10,
        tokens,
        billed: { requests: 10, usd },
        key: { provider: 'openai', model: 'gpt-4o' },
      });
      return buildReport({ source: sourceOf(10), notes: [] }, [assessProfile(profile, 1)], inContext()).warnings.map(
        ({ code }) => code,
      );
    };
    expect(billed(2.5)).not.toContain('billed-differs');
    expect(billed(2)).toContain('billed-differs');
  });
});
