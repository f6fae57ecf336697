import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../lib/cli/print/report';
import type { Report, ReportWorkload } from '../../../lib/reports/report';

const overhead = { reruns: 0.25, fallbacks: 0.25, review: 0, storage: 0, monitoring: 0, missedDeadlines: 0 };
const net = { low: 1, base: 1.25, median: 1.3, high: 1.5, loss: 0.01 };
const batch: ReportWorkload['ways'][number] = {
  ...{ way: 'batch', windowHours: 24, expiryHours: 24, bill: 1.75, overhead, net, missed: 0, oneOff: 4, client: 8 },
  ...{ fails: null, blockers: [], unknown: null, rates: [] },
};
const workload = (name: string, change: Partial<ReportWorkload>): ReportWorkload => ({
  id: name,
  name,
  provider: 'openai',
  model: 'gpt-4o',
  application: name,
  route: null,
  requests: 1000,
  inputTokens: 1_000_000,
  cacheReadTokens: 0,
  outputTokens: 100_000,
  errorRate: null,
  latencyClass: 'scheduled',
  probabilities: { 'real-time': 0.01, 'near-real-time': 0.04, scheduled: 0.95 },
  confidence: 0.95,
  overridden: false,
  question: null,
  evidence: [],
  batch: { eligible: true, blockers: [] },
  outcome: 'moved',
  verdict: 'move',
  way: 'batch',
  ways: [batch],
  saving: 1.3,
  monthly: { current: 3.5, sync: 3.5, batch: 1.75, overhead, net },
  paid: { from: 'computed', inLog: 1.61, inYear: 42, ownPrices: false },
  ...change,
});
const stays: Partial<ReportWorkload> = { outcome: 'kept', verdict: 'keep', way: null, ways: [], saving: null };
const unknown = { current: null, sync: null, batch: null, overhead: null, net: null };
const split = (moved: number, kept: number, unpriced: number) => ({
  ...{ moved, kept, ineligible: 0, undecided: 0, unpriced },
  total: moved + kept + unpriced,
});

const report: Report = {
  schemaVersion: 1,
  source: {
    ...{ format: 'named-columns', files: [], bytes: 10, rows: 3001, accepted: 3000, rejected: 1, duplicates: 0 },
    ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-15T00:00:00.000Z', days: 14, sampleRate: 1 },
    rejects: [
      {
        reason: 'negative-number',
        says: 'A token count or cost is below zero.',
        count: 1,
        examples: [{ file: 'log.csv', line: 17, column: 'prompt_tokens' }],
      },
    ],
  },
  catalogue: { version: '1', checkedOn: '2026-11-21' },
  rule: { leastChance: 0.8, paybackMonths: 12, missedShare: 0.05 },
  workloads: [
    workload('nightly-\u001b[31mdigest', {}),
    workload('help-chat', {
      latencyClass: 'real-time',
      ...stays,
      monthly: { ...unknown, current: 7.25 },
      paid: { from: 'unknown', inLog: 3.33, inYear: 87, ownPrices: false },
    }),
    workload('own-model', {
      latencyClass: 'undecided',
      ...stays,
      outcome: 'unpriced',
      verdict: 'cannot',
      model: 'ours',
      monthly: unknown,
      paid: { from: null, inLog: null, inYear: null, ownPrices: false },
    }),
  ],
  providers: [],
  totals: {
    monthlyCurrent: 10.75,
    monthlyProjected: 9.45,
    paid: { invoice: 0, estimate: 0, unknown: 7.25, computed: 3.5, ownPrices: 0, inLog: 4.94, inYear: 129 },
    net,
    firstYear: { low: -12, median: 3.6, high: 12 },
    moves: [
      {
        provider: 'openai',
        way: 'batch',
        workloads: 1,
        net,
        saving: 1.3,
        oneOff: { low: 6, base: 12, high: 24 },
        paybackMonths: 12 / 1.3,
      },
    ],
    ceiling: {
      ...{ usd: 5.4, kept: 3.65, blocked: 0, undecided: 0, notWorthIt: 0, aroundMoved: 0.45, saving: 1.3, unknown: 1 },
    },
    migration: { oneOff: { low: 6, base: 12, high: 24 }, paybackMonths: { low: 4, base: 12 / 1.3, high: 24 } },
    eligibleShare: { requests: 0.33, spend: 0.33 },
    accounting: {
      requests: split(1000, 1000, 1000),
      tokens: split(1_100_000, 1_100_000, 1_100_000),
      usd: split(3.5, 7.25, 0),
    },
  },
  warnings: [{ code: 'no-rate', says: 'No rate is known for ours.', count: 1 }],
};

describe('the first lines', () => {
  const head = (source: Partial<Report['source']>) =>
    formatReport({ ...report, source: { ...report.source, ...source } }, 'a1', 100)
      .split('\n')
      .find((line) => line.startsWith('From '));

  it('say why not every row counts', () => {
    expect(head({})).toContain('From 3,000 of 3,001 rows (1 could not be read), 1 Nov 2026');
    expect(head({ rows: 4001, duplicates: 1000 })).toContain(
      'From 3,000 of 4,001 rows (1,000 duplicates left out, 1 could not be read), 1 Nov 2026',
    );
    expect(head({ rows: 3000, rejected: 0 })).toContain('From 3,000 of 3,000 rows, 1 Nov 2026');
  });
});

describe('the audit for people', () => {
  const text = formatReport(report, 'a1b2', 120);
  const lineOf = (start: string): string => text.split('\n').find((line) => line.startsWith(start)) ?? '';

  it('opens with what is paid, what moving would save, what that costs, and the rule', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      'You pay $10.75 a month now. This leaves out the spend of 1 workload that is not fully known. Moving 1 of 3 workloads would save $1.30 a month (P10–P90 range: $1.00 to $1.50).',
      'What it is: $7.25 as logged (taken as billed) and $3.50 at list prices. In the 14 days of the log: $4.94. In a year: $129.00.',
      'Moving costs $12.00 once ($6.00 to $24.00) and pays back in 9.2 months. The first year saves $3.60 after that cost (−$12.00 to $12.00).',
      'A move is recommended where 80% of the draws save, it pays back within 12 months, and at most 5% of runs miss their deadline.',
    ]);
  });

  it('lists the moves by provider and way, and bridges the ceiling to the saving', () => {
    expect(lineOf('openai')).toMatch(/^openai +Batch +1 +\$1\.30 +\$12\.00 +9\.2 months$/);
    expect(lineOf('If everything')).toMatch(/ \$5\.40$/);
    expect(lineOf('Recommended saving')).toMatch(/ \$1\.30$/);
  });

  it('says of each workload what to do with it', () => {
    expect(lineOf('nightly-')).toMatch(/\$3\.50 +list prices +\$1\.75 +Batch +\$1\.30 +Move +nightl$/);
    expect(lineOf('help-chat')).toMatch(/\$7\.25 +as logged +– +– +Keep +help-c$/);
  });

  it('says plainly when nothing is worth moving', () => {
    const kept = { ...report, workloads: report.workloads.slice(1) };
    expect(formatReport(kept, 'a1b2', 120)).toContain('No move is worth it.');
  });

  it('does not call undecided work not worth moving', () => {
    const open = {
      ...report,
      workloads: [
        workload('mystery', { latencyClass: 'undecided', ...stays, outcome: 'undecided', verdict: 'needs-answer' }),
      ],
    };
    const [first] = formatReport(open, 'a1b2', 120).split('\n');
    expect(first).toContain('No move is recommended yet. Your answers on 1 workload may change that.');
    expect(first).not.toContain('worth moving');
  });

  it('says at the head that a month is made of minutes', () => {
    const says = 'The log covers 57 min. Monthly figures assume that the rest of the month looks the same.';
    const short = { ...report, warnings: [{ code: 'short-period', says, count: 1 }] };
    expect(formatReport(short, 'a1b2', 120).split('\n\n')[0]).toContain(says);
    expect(text.split('\n\n')[0]).not.toContain('The log covers');
  });

  it('goes by minutes in its first words, where a log has no more, and makes no year of them', () => {
    const short = { ...report, source: { ...report.source, days: 58 / 1440 } };
    const [first, second, third] = formatReport(short, 'a1b2', 120).split('\n');
    expect(first).toMatch(/^Going by 58 min of traffic, you pay \$10\.75 a month now\./);
    expect(second).toContain('In the 58 min of the log: $4.94. A year is unknown from less than a day.');
    expect(third).toMatch(/^Moving costs .* pays back in 9\.2 months\.$/);
  });

  it('says why a log covers more than its requests, and that few runs are a guess', () => {
    const says = 'Traffic came only 2 times in this log.';
    const runs = {
      ...report,
      source: { ...report.source, days: 14, silenceDays: 7 },
      warnings: [{ code: 'few-runs', says, count: 1 }],
    };
    const [head] = formatReport(runs, 'a1b2', 120).split('\n\n');
    expect(head).toContain('The log covers 14 days: 7 days from the first to the last request, and 7 days until');
    expect(head).toContain(says);
    expect(text).not.toContain('The log covers');
  });

  it('marks every figure that rests on the tokens of other requests, and none that is billed', () => {
    const counts = { requests: 500, withoutInput: 500, withoutOutput: 0, zero: 0, priced: 'estimated' as const };
    const range = (low: number, high: number) => ({ low, base: 3.5, high });
    const figures = (low: number, high: number) => {
      const own = {
        uncounted: { ...counts, bills: { current: range(low, high), sync: range(low, high), batch: null } },
      };
      const uncounted = { requests: 500, workloads: 1, zero: 0, current: range(low, high) };
      const accounting = { requests: split(1000, 0, 0), tokens: split(600_000, 0, 0), usd: split(3.5, 0, 0) };
      const totals = { ...report.totals, uncounted, accounting, monthlyCurrent: 3.5 };
      return formatReport({ ...report, workloads: [workload('half', own)], totals }, 'a1', 140).split('\n');
    };
    const starting = (lines: string[], start: string) => lines.filter((line) => line.startsWith(start)).join('\n');
    const estimated = figures(3, 4);
    expect(starting(estimated, 'half')).toMatch(/~\$3\.50 +\$3\.00 to \$4\.00 +~\$1\.75 +Batch +~\$1\.30 +Move +half$/);
    expect(starting(estimated, 'Scheduled')).toMatch(/ ~\$3\.50 +100% +1,000 +1$/);
    expect(starting(estimated, 'Moved')).toMatch(/ 600,000 +~\$3\.50 /);
    expect(starting(estimated, 'Total')).toMatch(/ ~\$3\.50 +100%$/m);
    expect(estimated).toContain('Tokens are only those that the log counts.');
    expect(figures(3.5, 3.5).join('\n')).not.toContain('~');
  });

  it('says that what is paid is unknown where it is known of nothing', () => {
    const unpriced = { ...report, workloads: report.workloads.slice(2) };
    expect(formatReport(unpriced, 'a1b2', 120).split('\n')[0]).toMatch(/^The spend and the saving are unknown: /);
  });

  it('shows spend by class, and unknown as unknown', () => {
    expect(lineOf('Real-time')).toMatch(/ \$7\.25 +67\.4% +1,000 +1$/);
    expect(lineOf('Near-real-time')).toMatch(/ \$0\.00 +0% +0 +0$/);
    expect(lineOf('Undecided  ')).toMatch(/ unknown +– +1,000 +1$/);
  });

  it('lists workloads, the dearest first, and disarms their names', () => {
    expect(text.indexOf('help-chat')).toBeLessThan(text.indexOf('nightly-'));
    expect(text).not.toContain('\u001b');
    expect(lineOf('own-model')).toMatch(/unknown +– +– +Cannot move +own-mo$/);
  });

  it('names a column that has too many values for the key under the workloads', () => {
    const values = { application: 3, route: 9000, key_name: 1, tags: 0 };
    const key = { columns: ['application' as const], values, chosenBy: 'whowaits' as const };
    const print = (one: Report) => formatReport(one, 'a1', 120);
    expect(print({ ...report, source: { ...report.source, workloadKey: key } })).toContain(
      "\nroute (about 9,000 values) can't be in the key: more than 2,000 values name requests or people.",
    );
    expect(print(report)).not.toContain("can't be in the key");
  });

  it('adds up on screen', () => {
    expect(lineOf('Moved')).toMatch(/1,000 +1,100,000 +\$3\.50/);
    const [, accounting = ''] = text.split('Where the money goes\n');
    expect(accounting).toMatch(/^Total +3,000 +3,300,000 +\$10\.75/m);
  });

  it('names file, line, column and reason of what was left out', () => {
    expect(text).toContain('1 of 3,001 rows could not be read');
    expect(text).toContain('negative-number: A token count or cost is below zero.');
    expect(text).toContain('log.csv:17 (column prompt_tokens)');
    expect(text).toContain('No rate is known for ours.');
  });

  it.each([60, 80, 100])('fits its tables in %i characters', (width) => {
    const tables = formatReport(report, 'a1b2', width).split('\n\n').slice(1, 4).join('\n').split('\n');
    expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});
