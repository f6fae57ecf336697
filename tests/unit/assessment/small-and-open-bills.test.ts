import { describe, expect, it } from 'vitest';
import { conclude, worksOf } from '../../../lib/assessment/conclude';
import { formatReport } from '../../../lib/cli/print/report';
import { surely } from '../../../lib/cost/net/range';
import { headlineOf } from '../../../lib/reports/answers/headline';
import type { Report } from '../../../lib/reports/report';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';

type Source = Report['source'];

/** Requests to gpt-4o ($2.50 in, $10 out a million) with these tokens in all. */
const profile = (id: string, input: number, more: Parameters<typeof buildProfile>[0] = {}) => ({
  ...buildProfile({
    requests: 10,
    tokens: { input, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
    ...more,
    key: { model: 'gpt-4o', application: id, ...more.key },
  }),
  id,
});

async function audit(profiles: readonly WorkloadProfile[], span: Partial<Pick<Source, 'from' | 'days'>> = {}) {
  const requests = profiles.reduce((sum, one) => sum + one.requests, 0);
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: requests, accepted: requests, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days: 30.4375, sampleRate: 1, rejects: [], ...span },
  };
  const works = worksOf({ from: 'log', workloads: [...profiles] }, source);
  const report = await conclude({ source, notes: [] }, works, inContext());
  return { report, headline: headlineOf(report) };
}

describe('a bill of less than half a cent', () => {
  it('is zero in sums and no zero where it is shown', () => {
    // 1,000 tokens cost $0.0025, and half of that in batch.
    const { workload } = assessProfile(profile('tiny', 1000), 1);
    expect(workload.monthly).toMatchObject({ current: 0, sync: 0, batch: 0 });
    expect(workload.roundedAway).toEqual(expect.arrayContaining(['current', 'sync', 'batch']));
  });

  it('is told from one that is exactly zero, and from one that shows', () => {
    // 2,000 tokens are half a cent, which is rounded up.
    expect(assessProfile(profile('half', 2000), 1).workload.roundedAway).not.toContain('current');
    const free = profile('free', 1000, { billed: { requests: 10, usd: 0 } });
    expect(assessProfile(free, 1).workload.roundedAway).not.toContain('current');
    expect(assessProfile(free, 1).workload.monthly.current).toBe(0);
    const billed = profile('billed', 1000, {
      billed: { requests: 4, usd: 0.001 },
      key: { model: 'nobody-sells-this' },
    });
    expect(assessProfile(billed, 1).workload).toMatchObject({ monthly: { current: 0 }, roundedAway: ['current'] });
  });

  it('is said in the headline of an audit of nothing else, and in that of the list', async () => {
    const { report, headline } = await audit([profile('tiny', 1000), profile('small', 500), profile('least', 10)]);
    expect(report.totals.monthlyCurrent).toBe(0);
    expect(headline).toMatchObject({ monthlyCurrent: 0, roundedAway: 3 });
    const text = formatReport(report, 'id', 200);
    expect(text).toContain('You pay under $0.02 a month now.');
    expect(text).toMatch(/openai .*under \$0\.01/);
  });
});

describe('a log of less than ten minutes', () => {
  it('says so at the head and makes no year', async () => {
    const { report } = await audit([profile('w', 10_000_000)], { from: '2026-06-01T10:00:00.000Z', days: null });
    expect(report.totals.paid.inYear).toBeNull();
    const text = formatReport(report, 'id', 200);
    expect(text).toContain('Going by less than ten minutes of traffic, you pay $25.00 a month now.');
    expect(text).toContain('A year is unknown from less than a day.');
  });

  it('is told from one without times, which stands for a month', async () => {
    const { report } = await audit([profile('w', 10_000_000)], { days: null });
    expect(report.totals.paid.inYear).toBe(300);
    expect(formatReport(report, 'id', 200)).toContain('You pay $25.00 a month now.');
  });
});

describe('what batch would save where no workload is decided', () => {
  it('is open and not zero, while its JSON is as it was', async () => {
    const { report, headline } = await audit([profile('w', 1_000_000_000)]);
    expect(report.workloads.map(({ outcome }) => outcome)).toEqual(['undecided']);
    expect(headline).toMatchObject({ savingUndecided: true, netBase: 0, monthlyCurrent: 2500 });
    expect(report.totals.net).toEqual(surely(0));
    expect(formatReport(report, 'id', 200)).toContain(
      'No move is recommended yet. Your answers on 1 workload may change that.',
    );
  });

  it('is zero where no answer makes a move worth it', async () => {
    const { report, headline } = await audit([profile('w', 10_000_000)]);
    expect(report.workloads).toMatchObject([{ outcome: 'undecided', verdict: 'nothing-to-save', question: null }]);
    expect(headline).toMatchObject({ netBase: 0, monthlyCurrent: 25 });
    expect(headline.savingUndecided).toBeUndefined();
    expect(formatReport(report, 'id', 200)).toContain('No move is worth it.');
  });
});
