import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/assessment/build-report';
import { formatReport } from '../../../lib/cli/print/report';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { type Prices, pricesOf } from '../../../lib/pricing/overrides/prices';
import { alreadyRuns } from '../../../lib/reports/ways/already-cheaper';
import { BY_THE_CLOCK, buildProfile } from '../../fixtures/build-profile';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { assessProfile, assessWorkflow, inContext, SHIPPED_PRICES } from '../../fixtures/in-context';
import { expectAccountingAddsUp } from '../../integration/expect-accounting';

/** An override of gpt-4o, as it is stored. */
function override(usd: Record<string, number>, tier = 'standard'): PriceOverride {
  const change = priceChangeSchema.parse({ kind: 'rate', rate: { provider: 'openai', model: 'gpt-4o', tier, usd } });
  return { id: 'o1', change, by: 'Ada', reason: 'why', on: '2026-11-01T00:00:00.000Z', withdrawn: null };
}

const million = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1_000_000 };
/** $12.50 a month at the catalogue, half of it in batch; its name says that nobody waits. 400 of them save some $2,400. */
const nightly = (billedUsd: number | null) =>
  buildProfile({
    requests: 1000,
    tokens: million,
    billed: billedUsd === null ? { requests: 0, usd: 0 } : { requests: 1000, usd: billedUsd },
    arrivals: BY_THE_CLOCK,
    key: { model: 'gpt-4o', application: 'nightly-digest' },
  });

/** The same, where the tokens of one of its requests are those of the others. */
const uncounted = (billedUsd: number) => {
  const side = { known: 999, unknown: 1, low: 1000, high: 1000 };
  return {
    ...nightly(billedUsd),
    uncounted: { input: side, output: side, neither: 1, zero: 0, outputBesideUnknownInput: 0 },
  };
};

describe('a saving', () => {
  it('above what is paid is unknown, keeps the work out of what is moved, and is warned of', () => {
    // A cost of nothing for a million tokens is no discount.
    const assessment = assessProfile(nightly(0), 400);
    const { workload } = assessment;
    expect(workload.monthly).toMatchObject({ current: 0, sync: 5000, batch: 2500, net: null });
    expect(workload).toMatchObject({ outcome: 'ineligible', verdict: 'cannot' });
    expect(workload.batch.blockers.map(({ code }) => code)).toEqual(['saving-implausible']);
    const report = reportOf([assessment]);
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'saving-implausible', count: 1 }));
    expect(formatReport(report, 'x', 120)).toMatch(/\$0\.00 +– +– +Cannot move/);
  });

  it('is the part of what is paid that the rates of batch save of those now', () => {
    const { workload } = assessProfile(nightly(1), 4000);
    expect(workload).toMatchObject({ monthly: { current: 4000, sync: 4000, batch: 2000 }, paid: { share: 0.08 } });
    expect(reportOf([assessProfile(nightly(1), 4000)]).workloads[0]?.outcome).toBe('moved');
    expect(workload.batch.blockers).toEqual([]);
  });

  it('is that part too where the tokens of a request in a thousand are those of the others', () => {
    for (const usd of [8, 1]) {
      const [counted, estimated] = [nightly(usd), uncounted(usd)].map((one) => assessProfile(one, 4000).workload);
      expect(estimated?.monthly).toEqual(counted?.monthly);
      expect(estimated?.monthly).toMatchObject({ sync: 4000 * usd, batch: 2000 * usd });
    }
  });

  it('is unknown where what is paid is', () => {
    // No source names a priority rate of this model.
    const { workload } = assessProfile(
      buildProfile({
        requests: 1000,
        tokens: million,
        key: { model: 'gpt-4-turbo', application: 'nightly-digest', serviceTier: 'priority' },
      }),
      1,
    );
    expect(workload.monthly.sync).toBeGreaterThan(0);
    expect(workload.monthly).toMatchObject({ current: null, net: null });
    expect(workload.outcome).not.toBe('moved');
  });

  it('of a list is asked the same', () => {
    const listed = (costPerRequestUsd: number) =>
      assessWorkflow(
        buildWorkflow({
          name: 'nightly digest',
          provider: 'openai',
          model: 'gpt-4o',
          requestsPerMonth: 100_000,
          inputTokens: 1000,
          outputTokens: 100,
          costPerRequestUsd,
        }),
      ).workload.monthly.net;
    expect(listed(0.003)?.base).toBeGreaterThan(0);
    // $100 a month, half of it in batch; the rates give $350.
    expect(listed(0.001)?.base).toBeGreaterThan(40);
    expect(listed(0.001)?.base).toBeLessThan(50);
  });
});

const anyAudit = fc.array(
  fc.record({
    application: fc.constantFrom('nightly-digest', 'nightly-report', 'support-chat', 'thing'),
    serviceTier: fc.constantFrom(null, null, null, 'batch', 'flex', 'priority'),
    requests: fc.integer({ min: 1, max: 1_000_000 }),
    input: fc.integer({ min: 0, max: 5_000_000_000 }),
    output: fc.integer({ min: 0, max: 500_000_000 }),
    billed: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 20_000, noNaN: true })),
    billedShare: fc.constantFrom(0.5, 1),
    uncounted: fc.constantFrom(0, 0, 0.1, 0.7, 1),
  }),
  { minLength: 1, maxLength: 8 },
);
const anyRate = fc.oneof(fc.constantFrom(0, 1e-6, 1e308), fc.double({ min: 0, max: 20_000, noNaN: true }));
const anyOverride = fc.record({
  tier: fc.constantFrom('standard', 'batch', 'flex', 'priority'),
  usd: fc.record({ input: anyRate, output: anyRate }),
});

it('never is above what is paid, in any audit at any prices: of a workload, a provider and in total', () => {
  let moved = 0;
  fc.assert(
    fc.property(anyAudit, fc.oneof(fc.constant([]), fc.array(anyOverride, { maxLength: 2 })), (drawn, rates) => {
      const prices = pricesOf(
        catalogue,
        rates.map(({ usd, tier }) => override(usd, tier)),
      );
      const assessments = drawn.map((one, index) => {
        const unknown = Math.floor(one.requests * one.uncounted);
        const side = { known: one.requests - unknown, unknown, low: 1, high: 5_000 };
        const profile = buildProfile({
          id: `w${index}`,
          requests: one.requests,
          tokens: { ...million, input: one.input, output: one.output },
          billed:
            one.billed === null
              ? { requests: 0, usd: 0 }
              : { requests: Math.floor(one.requests * one.billedShare), usd: one.billed },
          uncounted:
            unknown === 0
              ? null
              : { input: side, output: side, neither: unknown, zero: 0, outputBesideUnknownInput: 0 },
          arrivals: BY_THE_CLOCK,
          key: { model: 'gpt-4o', application: one.application, serviceTier: one.serviceTier },
        });
        return assessProfile(profile, 2, { prices });
      });
      const report = reportOf(assessments, prices);
      for (const workload of report.workloads) {
        const { net, current } = workload.monthly;
        if (workload.outcome === 'moved') moved += 1;
        if (net === null || alreadyRuns(workload) !== null) continue;
        expect(net.base).toBeLessThanOrEqual(current ?? Number.NaN);
      }
      const { totals } = report;
      for (const usd of [totals.net.base, totals.net.median]) expect(usd).toBeLessThanOrEqual(totals.monthlyCurrent);
      expect(totals.monthlyProjected).toBeGreaterThanOrEqual(0);
      for (const { net } of report.providers) expect(net.base).toBeLessThanOrEqual(totals.accounting.usd.moved);
    }),
    { numRuns: 150 },
  );
  expect(moved).toBeGreaterThan(20);
});

function reportOf(assessments: Parameters<typeof buildReport>[1], prices: Prices = SHIPPED_PRICES) {
  const accepted = assessments.reduce((sum, { workload }) => sum + workload.requests, 0);
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: accepted, accepted, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: null, sampleRate: 1, rejects: [] },
  };
  const report = buildReport({ source, notes: [] }, assessments, inContext({ prices }));
  expectAccountingAddsUp(report);
  return report;
}
