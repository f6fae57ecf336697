import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workloadRows } from '../../../lib/reports/list/workload-row';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { workloadsTable } from '../../../lib/reports/tables/audit/workloads';
import { richCell } from '../../../lib/reports/tables/table';
import type { WorkloadVerdict } from '../../../lib/reports/verdict';
import type { SampleWorkload } from '../../../lib/sample/sample-workload';
import { SAMPLE_WORKLOADS } from '../../../lib/sample/sample-workloads';
import { formatUsd } from '../../../lib/wording/usd';
import { callWhowaits } from '../call-whowaits';
import { REPOSITORY, temporaryFolder } from '../run-whowaits';

const SAMPLE = join(REPOSITORY, 'public/sample-log-synthetic.csv.gz');

/** What the audit says of each workload before anybody has answered. `morning-briefings` is wrong: only its owner knows the deadline. */
const AT_FIRST_SIGHT: Record<WorkloadVerdict, readonly string[]> = {
  move: [
    'claims-extraction',
    'account-enrichment',
    'morning-briefings',
    'hourly-metrics',
    'realtime-eval',
    'call-transcripts',
  ],
  'move-together': ['nightly-tickets', 'weekly-digest'],
  'not-worth-it': ['contract-check', 'product-descriptions', 'embedding-backfill'],
  keep: [
    'support-chat',
    'code-autocomplete',
    'coding-agent',
    'search-answers',
    'query-embeddings',
    'voice-assistant',
    'report-chatbot',
    'contract-assistant',
    'research-agent',
    'document-ocr',
  ],
  // The nightly review streams its answers, so it is asked about.
  'needs-answer': ['account-review', 'unnamed-files'],
  'nothing-to-save': ['unnamed-notebook'],
  cannot: ['notification-triage', 'inbound-email', 'moderation-queue', 'ticket-routing'],
  done: ['localisation'],
};

let data: ReturnType<typeof temporaryFolder>;
let audit: string;
let report: Report;
let printed: string;

beforeAll(async () => {
  data = temporaryFolder();
  const run = await callWhowaits(data.path, 'audit', '--json', SAMPLE, '--name', 'The sample');
  printed = run.stdout;
  report = reportSchema.parse(JSON.parse(printed));
  const listed = (await callWhowaits(data.path, 'list')).stdout.split('\n');
  audit =
    listed.find((line) => line.includes('The sample'))?.split(/\s+/)[0] ?? expect.fail('The audit is not listed.');
}, 120_000);
afterAll(() => data.remove());

/** A workload is named by its application and route, and by its key where it has neither. Batch is named too where it is the tier. */
function truthOf({ name }: Report['workloads'][number]): SampleWorkload {
  const found = SAMPLE_WORKLOADS.find(
    (one) =>
      (one.application === '' ? one.apiKeyName : `${one.application} · ${one.route}`) === name.replace(' (batch)', ''),
  );
  return found ?? expect.fail(`No workload of the sample is named ${name}.`);
}

function workload(of: Report, name: string): Report['workloads'][number] {
  return of.workloads.find((one) => truthOf(one).name === name) ?? expect.fail(`The report has no ${name}.`);
}

it('says the same, to the last digit, in another installation, which hashes users and sessions with another key', async () => {
  const other = temporaryFolder();
  const again = await callWhowaits(other.path, 'audit', '--json', SAMPLE, '--name', 'The sample');
  other.remove();
  expect(again.stdout).toBe(printed);
});

it('a company that pays about $40,000 a month finds a saving of more than a tenth, paid back within months', () => {
  const { monthlyCurrent, net, migration } = report.totals;
  expect(Math.abs(monthlyCurrent - 40_000)).toBeLessThan(2_000);
  expect(net.low).toBeGreaterThan(4_000);
  expect(migration.paybackMonths.base).toBeLessThan(3);
});

it('every verdict has its workloads', () => {
  const found = Object.fromEntries(
    Object.keys(AT_FIRST_SIGHT).map((verdict) => [
      verdict,
      report.workloads
        .filter((one) => one.verdict === verdict)
        .map((one) => truthOf(one).name)
        .toSorted(),
    ]),
  );
  const expected = Object.entries(AT_FIRST_SIGHT).map(([verdict, names]) => [verdict, names.toSorted()]);
  expect(found).toEqual(Object.fromEntries(expected));
});

it('moves nothing that somebody waits for, and is not misled by the name of the evaluation', () => {
  const moved = report.workloads.filter(({ outcome }) => outcome === 'moved').map(truthOf);
  expect(moved.map(({ truth }) => truth)).toEqual(moved.map(() => 'scheduled'));
  expect(workload(report, 'realtime-eval')).toMatchObject({ latencyClass: 'scheduled', outcome: 'moved' });
});

it('says what could make work cheaper that stays, and adds none of it to the saving', async () => {
  for (const { verdict, opportunities } of report.workloads) {
    if (opportunities !== undefined) expect(verdict).toBe('keep');
  }
  const [caching] = workload(report, 'contract-assistant').opportunities ?? [];
  expect(caching).toMatchObject({ kind: 'prompt-caching', blocker: null, source: { url: expect.any(String) } });
  const base = caching?.saving?.base ?? 0;
  expect(base).toBeGreaterThan(100);
  const shown = (await callWhowaits(data.path, 'show', audit)).stdout;
  const section = shown.slice(shown.indexOf('What stays could cost less (USD a month)'));
  expect(section).toMatch(/^contract-assistant .* Prompt caching +\$[\d,]+\.\d\d {2}\$[\d,.]+ to \$[\d,.]+$/m);
  expect(section).toContain('do not add them up');

  // Nothing repeats: the opportunity is gone, and the headline stays.
  const set = ['repeatedPromptShare=0..0..0', '--by', 'Ana', '--reason', 'Each prompt is new'];
  expect((await callWhowaits(data.path, 'assume', ...set)).code).toBe(0);
  const now = reportSchema.parse(JSON.parse((await callWhowaits(data.path, 'show', audit, '--json')).stdout));
  expect(workload(now, 'contract-assistant').opportunities?.[0]?.saving).toBeNull();
  expect(now.totals).toEqual(report.totals);
  const reset = ['--reset', 'repeatedPromptShare', '--by', 'Ana', '--reason', 'It was a test'];
  expect((await callWhowaits(data.path, 'assume', ...reset)).code).toBe(0);
});

it('says the same of what a move that is not recommended would save in the list and where it asks whether somebody waits', () => {
  const asked = report.workloads.filter(({ saving, worthUsd }) => saving === null && worthUsd !== undefined);
  expect(asked.map(({ name }) => name)).toContain('help-centre · /v1/support-chat/reply');
  const rows = workloadRows(asked);
  expect(rows.map(({ notCounted }) => notCounted)).toEqual(rows.map(({ worthUsd }) => worthUsd));
  const saves = workloadsTable(report.workloads).columns.find(({ key }) => key === 'saving');
  for (const workload of asked) {
    expect(richCell(saves?.value(workload) ?? null).note).toBe(`not counted: ${formatUsd(workload.worthUsd ?? null)}`);
  }
});

it('finds that the cached rule book is dearer in batch', () => {
  const { monthly, ways } = workload(report, 'contract-check');
  expect(monthly.batch).toBeGreaterThan(1.5 * (monthly.sync ?? Number.POSITIVE_INFINITY));
  expect(ways).toMatchObject([{ way: 'batch', blockers: [] }]);
});

it('takes the briefings back when their owner says that they are late after two hours', async () => {
  const { id, name } = workload(report, 'morning-briefings');
  const hours = SAMPLE_WORKLOADS.find((one) => one.name === 'morning-briefings')?.deadlineHours;
  const said = ['--deadline', `${hours}h`, '--reason', 'Read before the first call', '--by', 'Ana'];
  const run = await callWhowaits(data.path, 'override', audit, id, ...said, '--json');
  expect(run.stderr).toBe('');
  const now = reportSchema.parse(JSON.parse((await callWhowaits(data.path, 'show', audit, '--json')).stdout));
  const briefings = workload(now, 'morning-briefings');
  expect(briefings).toMatchObject({ name, verdict: 'cannot', way: null });
  expect(briefings.ways.flatMap(({ blockers }) => blockers.map(({ code }) => code))).toContain('deadline-under-window');
  expect(now.totals.net.median).toBeLessThan(report.totals.net.median);
});
