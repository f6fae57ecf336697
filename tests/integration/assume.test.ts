import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { temporaryFolder } from './run-whowaits';

const ADA = ['--by', 'Ada', '--reason', 'Compliance samples 1%'];
/** Moves by batch cost nothing, so that the sample has some. */
const FREE = ['--assume', 'clientOneOffUsd=0', '--assume', 'migrationOneOffUsd=0'];

let data: ReturnType<typeof temporaryFolder>;
let log: string;
beforeAll(async () => {
  data = temporaryFolder();
  const sample = join(data.path, 'sample.csv.gz');
  await callWhowaits(data.path, 'sample', '--out', sample);
  // Two workloads that could wait are read and priced in a tenth of the time.
  const lines = gunzipSync(readFileSync(sample)).toString().split('\n');
  log = join(data.path, 'part.csv');
  writeFileSync(log, lines.filter((line, at) => at === 0 || /,(claims|newsletter),/.test(line)).join('\n'));
});
afterAll(() => data.remove());

const assume = (...args: string[]) => callWhowaits(data.path, 'assume', ...args);
async function audit(...options: string[]) {
  const { stdout } = await callWhowaits(data.path, 'audit', log, '--json', ...options);
  return reportSchema.parse(JSON.parse(stdout));
}

describe('whowaits audit --assume', () => {
  it('prints the audit with it, and stores it without', async () => {
    const free = await audit(...FREE);
    const reviewed = await audit(...FREE, '--assume', 'reviewShare=0.01');
    expect(reviewed.totals.net.median).toBeLessThan(free.totals.net.median);
    expect(reviewed.assumptions).toMatchObject([
      { name: 'clientOneOffUsd', value: 0, by: 'this command' },
      { name: 'migrationOneOffUsd', value: 0 },
      { name: 'reviewShare', value: 0.01 },
    ]);

    const { stdout: list } = await callWhowaits(data.path, 'list');
    const [id = ''] = list.split('\n')[1]?.split(' ') ?? [];
    const { stdout } = await callWhowaits(data.path, 'show', id, '--json');
    expect(reportSchema.parse(JSON.parse(stdout)).assumptions).toBeUndefined();
    const { stdout: listed } = await assume('--json');
    expect(JSON.parse(listed).filter(({ own }: { own: unknown }) => own !== null)).toEqual([]);
  });

  it.each([
    ['reviewShre=1', 'Did you mean reviewShare?'],
    ['reviewShare=2', 'from 0% to 100%'],
    ['reviewShare=2..1..0', 'reviewShare must be'],
  ])('refuses %s as wrong use, before it reads a file', async (setting, says) => {
    const { code, stderr } = await callWhowaits(data.path, 'audit', '/no/such/log.csv', '--assume', setting);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

it('says what the answers of one workload are for, and undoes that', async () => {
  const { stdout: list } = await callWhowaits(data.path, 'list');
  const [id = ''] = list.split('\n')[1]?.split(' ') ?? [];
  const { stdout: shown } = await callWhowaits(data.path, 'show', id, '--json');
  const workload = reportSchema.parse(JSON.parse(shown)).workloads.find(({ monthly }) => monthly.overhead !== null);
  const override = async (...args: string[]) => {
    const { stdout } = await callWhowaits(
      data.path,
      'override',
      id,
      workload?.id ?? '',
      '--by',
      'Ada',
      '--json',
      ...args,
    );
    return JSON.parse(stdout).workload;
  };
  expect(workload?.monthly.overhead?.review).toBe(0);
  const reviewed = await override('--review', 'compliance-labels', '--deadline', '48h', '--reason', 'Labels');
  expect(reviewed.monthly.overhead.review).toBeGreaterThan(0);
  expect(reviewed.decided).toMatchObject({ reviewKind: { value: 'compliance-labels' }, deadlineHours: { value: 48 } });
  expect((await override('--undo')).monthly.overhead.review).toBe(0);
  expect((await override('--undo')).decided).toBeUndefined();
});

describe('whowaits assume', () => {
  it('keeps a value, makes the reports of all audits again, names it on each, and takes it back', async () => {
    const { stdout: list } = await callWhowaits(data.path, 'list');
    const ids = list
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(' ')[0] ?? '');
    const show = async () => (await callWhowaits(data.path, 'show', ids[0] ?? '')).stdout;
    const before = await show();
    const set = await assume('reviewShare=0..1%..2%', ...ADA);
    expect(set.code).toBe(0);
    expect(set.stderr).toContain(`reviewShare is 1% (0% to 2%). The default is 0%.\n${ids.length} reports made again.`);
    expect(await show()).toContain('Own assumptions: reviewShare 1% (0% to 2%) (Ada: Compliance samples 1%).');
    expect((await assume()).stdout).toMatch(/^reviewShare .* 0% +1% \(0% to 2%\) +Ada .* Compliance samples 1%$/m);

    expect((await assume('--reset', 'review', '--by', 'Bo', '--reason', 'No samples any more')).code).toBe(0);
    expect(await show()).toBe(before);
    expect((await assume('--history')).stdout).toMatch(
      /Ada set reviewShare to 1% \(0% to 2%\): Compliance samples 1%\n.*Bo took back reviewShare: No samples any more\n$/,
    );
  });

  it.each([
    ['a value that nobody signs', ['reviewShare=1%'], 'give --by and --reason'],
    ['a name that is none', ['reviewShre=1%', ...ADA], 'Did you mean reviewShare?'],
    ['a value outside of its domain', ['missedShare=3', ...ADA], 'missedShare must be from'],
    ['a reset of a default', ['--reset', 'retentionDays', ...ADA], 'retentionDays has its default.'],
    ['a reset of nothing', ['--reset', 'nothing', ...ADA], '"nothing" is not an assumption.'],
    ['a value and a reset', ['reviewShare=1%', '--reset', 'reviewShare', ...ADA], 'not both.'],
  ])('refuses %s as wrong use', async (_what, args, says) => {
    const { code, stderr } = await assume(...args);
    expect(code).toBe(2);
    expect(stderr).toContain('error:');
    expect(stderr).toContain(says);
  });
});
