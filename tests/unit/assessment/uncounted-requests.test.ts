import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../lib/assessment/assessment';
import { buildReport } from '../../../lib/assessment/build-report';
import { formatReport } from '../../../lib/cli/print/report';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { workloadCost } from '../../../lib/cost/net/workload-cost';
import { inputOfReported } from '../../../lib/reports/cost-basis';
import type { Report } from '../../../lib/reports/report';
import type { Uncounted } from '../../../lib/workloads/profile/tokens/uncounted';
import { BY_THE_CLOCK, buildProfile } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';
import { expectAccountingAddsUp } from '../../integration/expect-accounting';

const side = (known: number, unknown: number, tokens: number) => ({ known, unknown, low: tokens, high: tokens });
const NONE: Uncounted = {
  input: side(2000, 0, 10_000),
  output: side(2000, 0, 1_000),
  neither: 0,
  zero: 0,
  outputBesideUnknownInput: 0,
};

/** 2,000 requests to gpt-4o ($2.50 in, $10 out a million) of 10,000 tokens in and 1,000 out: $50 and $20. */
function requests(
  counts: { input: number; output: number },
  uncounted: Partial<Uncounted> | null,
  more: Parameters<typeof buildProfile>[0] = {},
) {
  const tokens = {
    input: counts.input * 10_000,
    cacheRead: 0,
    cacheWrite5m: 0,
    cacheWrite1h: 0,
    output: counts.output * 1_000,
  };
  return buildProfile({
    requests: 2000,
    tokens,
    uncounted: uncounted && { ...NONE, ...uncounted },
    arrivals: BY_THE_CLOCK,
    ...more,
    key: { model: 'gpt-4o', application: 'nightly-digest', ...more.key },
  });
}
const halfInput = requests(
  { input: 1000, output: 2000 },
  { input: side(1000, 1000, 10_000), outputBesideUnknownInput: 1_000_000 },
);
const noInput = requests(
  { input: 0, output: 2000 },
  { input: { known: 0, unknown: 2000, low: null, high: null }, outputBesideUnknownInput: 2_000_000 },
);

function reportOf(...profiles: Parameters<typeof assessProfile>[0][]): Report {
  return reportOfAssessed(profiles.map((profile, index) => assessProfile({ ...profile, id: `w${index}` }, 1)));
}

function reportOfAssessed(assessments: readonly Assessment[]): Report {
  const accepted = assessments.reduce((sum, { workload }) => sum + workload.requests, 0);
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: accepted, accepted, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: null, sampleRate: 1, rejects: [] },
  };
  const report = buildReport({ source, notes: [] }, assessments, inContext());
  expectAccountingAddsUp(report);
  return report;
}

describe('requests without token counts', () => {
  it('are priced as the others where half of them have counts, within a range', () => {
    const full = assessProfile(requests({ input: 2000, output: 2000 }, null), 1).workload;
    expect(full.monthly).toMatchObject({ current: 70, sync: 70, batch: 35 });
    expect(full.uncounted).toBeUndefined();

    const { workload } = assessProfile(halfInput, 1);
    expect(workload.monthly).toMatchObject({ current: 70, sync: 70, batch: 35 });
    expect(workload.uncounted).toMatchObject({ requests: 1000, withoutInput: 1000, withoutOutput: 0 });
    // The missing half of the input, $25, may be half as much or half as much again.
    expect(workload.uncounted?.bills).toEqual({
      current: { low: 57.5, base: 70, high: 82.5 },
      sync: { low: 57.5, base: 70, high: 82.5 },
      batch: { low: 28.75, base: 35, high: 41.25 },
    });
    // What the log counts is said as counted.
    expect(workload.inputTokens).toBe(10_000_000);
  });

  it('widen the range of the saving, of the workload and of the total', () => {
    // 100 times $70 a month, so that half of it pays for the move.
    const hundred = (profile: typeof halfInput) => reportOfAssessed([assessProfile(profile, 100)]);
    const net = (profile: typeof halfInput) => hundred(profile).totals.net;
    const [full, half] = [net(requests({ input: 2000, output: 2000 }, null)), net(halfInput)];
    expect(half.base).toBe(full.base);
    expect(half.median).toBe(full.median);
    expect(half.low).toBeLessThan(full.low - 500);
    expect(half.high).toBeGreaterThan(full.high + 500);
    expect(hundred(halfInput).workloads[0]?.monthly.net).toEqual(half);
  });

  it('are not priced where none has counts, and the spend is unknown, not zero', () => {
    const report = reportOf(noInput);
    const [workload] = report.workloads;
    expect(workload?.monthly).toMatchObject({ current: null, sync: null, batch: null, net: null });
    expect(workload).toMatchObject({ outcome: 'unpriced', unpriced: 'tokens-unknown' });
    expect(report.totals.accounting.tokens.unpriced).toBe(2_000_000);
    expect(report.totals.uncounted).toEqual({ requests: 2000, workloads: 1, zero: 0, current: null });
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'tokens-unknown', count: 2000 }));
    expect(report.warnings.map(({ code }) => code)).not.toContain('unpriced-model');
  });

  it('are warned of once where they have neither tokens nor a cost', () => {
    const none = { known: 0, unknown: 2000, low: null, high: null };
    const bare = requests({ input: 0, output: 0 }, { input: none, output: none, neither: 2000 });
    const { warnings } = reportOf(bare, noInput);
    const lacking = warnings.filter(({ code }) => code === 'tokens-unknown' || code === 'spend-unknown');
    expect(lacking).toEqual([
      { code: 'tokens-unknown', says: expect.stringContaining('no count of tokens'), count: 2000 },
      { code: 'tokens-unknown', says: expect.stringContaining('no count of input tokens'), count: 2000 },
    ]);
    for (const { says } of lacking) expect(says).toContain('cost of their workloads is unknown and not in the totals');
  });

  it('cost what the log says was billed, where it bills them all', () => {
    const billed = { requests: 2000, usd: 12 };
    const { workload } = assessProfile({ ...noInput, billed }, 2);
    expect(workload.monthly).toMatchObject({ current: 24, sync: null });
    const half = assessProfile({ ...halfInput, billed: { requests: 2000, usd: 64 } }, 1).workload;
    // Of the $70 at the rates, $64 is paid, and so it is in every way.
    expect(half.monthly).toMatchObject({ current: 64, sync: 64, batch: 32 });
    expect(half.uncounted?.bills?.current).toEqual({ low: 64, base: 64, high: 64 });
    // An estimate explains no bill.
    expect(half.reconciliation).toBeNull();
  });

  it('of unknown output are unknown too, but embeddings have none', () => {
    const noOutput = { output: { known: 0, unknown: 2000, low: null, high: null } };
    const chat = assessProfile(requests({ input: 2000, output: 0 }, noOutput), 1).workload;
    expect(chat).toMatchObject({ outcome: 'unpriced', unpriced: 'tokens-unknown' });
    const key = { model: 'text-embedding-3-small' };
    const embedding = assessProfile(requests({ input: 2000, output: 0 }, noOutput, { key }), 1).workload;
    // $0.02 a million.
    expect(embedding.monthly).toMatchObject({ current: 0.4, sync: 0.4, batch: 0.2 });
    expect(embedding.uncounted).toBeUndefined();
    expect(reportOf(requests({ input: 2000, output: 0 }, noOutput, { key })).totals.uncounted).toBeUndefined();
  });

  it('that succeeded with 0 tokens are warned of', () => {
    const report = reportOf(requests({ input: 1900, output: 1900 }, { zero: 100 }));
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'tokens-zero', count: 100 }));
    expect(report.workloads[0]?.uncounted).toMatchObject({ requests: 0, zero: 100, priced: 'counted' });
    expect(report.workloads[0]?.monthly.current).toBe(66.5);
  });

  it('cost an unknown sum, not $0.00, where all that succeeded had 0 tokens, whatever a gateway made of that', () => {
    const nothing = requests({ input: 0, output: 0 }, { zero: 2000 });
    for (const profile of [nothing, { ...nothing, billed: { requests: 2000, usd: 0 } }]) {
      const report = reportOf(profile);
      expect(report.workloads[0]?.monthly).toMatchObject({ current: null, sync: null, batch: null, net: null });
      expect(report.workloads[0]).toMatchObject({ outcome: 'unpriced', unpriced: 'tokens-unknown' });
      expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'tokens-zero', count: 2000 }));
    }
    const billed = assessProfile({ ...nothing, billed: { requests: 2000, usd: 12 } }, 1).workload;
    expect(billed.monthly.current).toBe(12);
  });

  it('add up in a total of its own range, beside workloads that have all their counts', () => {
    const { totals } = reportOf(halfInput, requests({ input: 2000, output: 2000 }, null), noInput);
    expect(totals.monthlyCurrent).toBe(140);
    expect(totals.uncounted).toEqual({
      requests: 3000,
      workloads: 2,
      zero: 0,
      current: { low: 127.5, base: 140, high: 152.5 },
    });
  });

  it('are priced the same again from what the report keeps', () => {
    const report = reportOf(halfInput, noInput);
    for (const workload of report.workloads) {
      const input = inputOfReported(workload, report.rates);
      if (input === null) throw new Error('a log always has a volume');
      expect(workloadCost(input, defaultAssumptions)).toEqual(workload.monthly);
    }
  });
});

describe('the command line', () => {
  const printed = (...profiles: Parameters<typeof reportOf>) => formatReport(reportOf(...profiles), 'x', 120);

  it('marks an estimate, with its range and how many requests have no counts', () => {
    const text = printed(halfInput);
    expect(text).toContain('You pay about $70.00 (estimated, between $57.50 and $82.50) a month now.');
    expect(text).toContain('1,000 of 2,000 requests (50%), in 1 workload, have no token counts.');
    expect(text).toMatch(/gpt-4o-mini .*~\$70\.00 +– +Batch: ~\$35\.00 /);
    expect(printed(requests({ input: 2000, output: 2000 }, null))).not.toMatch(/estimated|~|token counts\./);
  });

  it('shows no $0.00 for what is unknown', () => {
    const text = printed(noInput);
    expect(text).toContain('The spend and the saving are unknown');
    expect(text).toMatch(/Unpriced .* 2,000 +2,000,000 +unknown/);
    expect(text).toMatch(/Total +2,000 +2,000,000 +unknown/);
  });
});
