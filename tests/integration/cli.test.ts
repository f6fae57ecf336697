import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHeld } from '../../lib/reports/held';
import { type OpenQuestion, openQuestions } from '../../lib/reports/questions/open-questions';
import { type Report, reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { expectAccountingAddsUp, expectNetFollowsFromItsParts } from './expect-accounting';
import { REPOSITORY, type Run, runWhowaits, runWhowaitsByNpm, temporaryFolder } from './run-whowaits';

const AZURE = join(REPOSITORY, 'tests/fixtures/azure-2023');
const AZURE_COLUMNS = ['TIMESTAMP=started_at', 'ContextTokens=input_tokens', 'GeneratedTokens=output_tokens'];
const AZURE_OPTIONS = [...AZURE_COLUMNS.flatMap((pair) => ['--map', pair]), '--set', 'model=gpt-4o'];

const SAMPLE = join(REPOSITORY, 'public/sample-log-synthetic.csv.gz');

let data: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => data.remove());

/** Runs `whowaits audit --json` and checks what every good run promises. */
async function auditJson(...args: string[]): Promise<Report> {
  return checked(await callWhowaits(data.path, 'audit', '--json', ...args));
}

function checked(run: Run): Report {
  expect(run.stderr).not.toContain('error:');
  expect(run.code).toBe(0);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  expectAccountingAddsUp(report);
  expectNetFollowsFromItsParts(report);
  return report;
}

describe('whowaits audit on the Azure traces', () => {
  it.each([
    ['code', 2_122_354, 27_621, '2023-11-16T18:17:03.979Z'],
    ['conv', 1_014_189, 247_262, '2023-11-16T18:15:46.680Z'],
  ])('reads the %s trace by --map and --set, to the token', async (name, inputTokens, outputTokens, from) => {
    const file = join(AZURE, `${name}-first-1000.csv`);
    const report = await auditJson(file, ...AZURE_OPTIONS, '--set', `application=${name}`);
    expect(report.source).toMatchObject({ rows: 1000, accepted: 1000, rejected: 0, from });
    expect(report.source.files.map((read) => read.name)).toEqual([`${name}-first-1000.csv`]);
    expect(report.workloads).toHaveLength(1);
    expect(report.workloads[0]).toMatchObject({ requests: 1000, inputTokens, outputTokens, application: name });
    expect(report.totals.accounting.tokens.total).toBe(inputTokens + outputTokens);
    // Nine minutes of traffic say nothing of a schedule, and somebody waits for both: never moved on shape alone.
    expect(report.workloads[0]?.latencyClass).not.toBe('scheduled');
    expect(report.totals.accounting.requests.moved).toBe(0);
  });

  it('reads both files as one audit with a mapping file', async () => {
    const mapping = join(data.path, 'azure.json');
    const columns = Object.fromEntries(AZURE_COLUMNS.map((pair) => pair.split('=')));
    writeFileSync(mapping, JSON.stringify({ columns, constants: { model: 'gpt-4o', provider: 'openai' } }));
    const files = ['code', 'conv'].map((name) => join(AZURE, `${name}-first-1000.csv`));
    const report = await auditJson(...files, '--map', mapping, '--name', 'Azure');
    expect(report.source).toMatchObject({ rows: 2000, rejected: 0 });
    expect(report.totals.accounting.tokens.total).toBe(2_122_354 + 27_621 + 1_014_189 + 247_262);
  });
});

/** The rows of the sample of one workload, which is named by their key. */
function partOfSample(key: string): string {
  const lines = gunzipSync(readFileSync(SAMPLE)).toString().split('\n');
  const path = join(data.path, 'part.csv');
  writeFileSync(path, lines.filter((line, at) => at === 0 || line.includes(`,${key},`)).join('\n'));
  return path;
}

describe('whowaits audit on the sample', () => {
  let report: Report;
  let id: string;

  it('finds all three classes, and what to move and what not', async () => {
    report = checked(await runWhowaits(data.path, 'audit', '--json', SAMPLE, '--name', 'The sample'));
    expect(report.source.accepted).toBeGreaterThan(90_000);
    expect(report.source.days).toBeGreaterThan(13);
    const classes = report.workloads.map((workload) => workload.latencyClass);
    expect(classes).toEqual(expect.arrayContaining(['real-time', 'near-real-time', 'scheduled']));
    const { moved, kept, unpriced } = report.totals.accounting.requests;
    expect(Math.min(moved, kept, unpriced)).toBeGreaterThan(0);
    for (const workload of report.workloads.filter(({ outcome }) => outcome === 'moved')) {
      expect(workload.ways.find(({ way }) => way === workload.way)).toMatchObject({ blockers: [] });
      expect(workload.batch).toMatchObject({ eligible: workload.way === 'batch' });
      expect(workload.latencyClass).not.toBe('real-time');
      expect(workload.evidence.length).toBeGreaterThan(0);
    }
  });

  it('lists it', async () => {
    const run = await runWhowaits(data.path, 'list');
    expect(run.code).toBe(0);
    const line = run.stdout.split('\n').find((text) => text.includes('The sample'));
    id = line?.split(/\s+/)[0] ?? '';
    expect(id).not.toBe('');
  });

  it('shows it again, the same to the last figure', async () => {
    const run = await callWhowaits(data.path, 'show', id, '--json');
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toEqual(report);
  });

  it('shows it to people: headline, classes, workloads, accounting', async () => {
    const { code, stdout } = await callWhowaits(data.path, 'show', id);
    expect(code).toBe(0);
    const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
    expect(stdout).toContain(`You pay ${usd.format(report.totals.monthlyCurrent)} a month now.`);
    const accounting = stdout.slice(stdout.indexOf('Where the money goes')).split('\n');
    const { net, firstYear, migration } = report.totals;
    expect(stdout).toContain(`would save ${usd.format(net.median)} a month`);
    expect(stdout).toContain(`Moving costs ${usd.format(migration.oneOff.base)} once`);
    expect(stdout).toContain(`The first year saves ${usd.format(firstYear.median)} after that cost`);
    expect(stdout).toContain(
      `P10–P90 range: ${usd.format(report.totals.net.low)} to ${usd.format(report.totals.net.high)}`,
    );
    for (const [outcome, value] of Object.entries(report.totals.accounting.usd)) {
      const line = accounting.find((text) => text.toLowerCase().startsWith(`${outcome} `));
      const unknown = report.workloads.some((one) => one.outcome === outcome && one.monthly.current === null);
      expect(line).toContain(value === 0 && unknown ? 'unknown' : usd.format(value));
    }
    // Nothing is cut where no terminal is.
    const lines = stdout.split('\n');
    for (const workload of report.workloads) {
      expect(lines.some((line) => line.startsWith(`${workload.name} `) && line.endsWith(` ${workload.id}`))).toBe(true);
    }
  });

  it('lists the workloads that are asked for, and refuses that for JSON', async () => {
    const choice = ['--outcome', 'moved,needs-answer', '--sort', 'saving', '--top', '2'];
    const { code, stdout } = await callWhowaits(data.path, 'show', 'the sam', ...choice);
    expect(code).toBe(0);
    const largest = report.workloads
      .filter(({ saving }) => saving !== null)
      .toSorted((a, b) => (b.saving ?? 0) - (a.saving ?? 0));
    const table = stdout.slice(stdout.indexOf(`Workloads, 2 of ${report.workloads.length} (USD a month)`)).split('\n');
    expect(table.slice(2, 4).map((line) => line.slice(0, 8))).toEqual(
      largest.slice(0, 2).map(({ name }) => name.slice(0, 8)),
    );
    expect(await callWhowaits(data.path, 'show', id, '--json', ...choice)).toMatchObject({ code: 2, stdout: '' });
  });

  it('shows one workload with its money, what blocks it and its evidence', async () => {
    const moved = report.workloads.find(({ verdict }) => verdict === 'move');
    const { code, stdout } = await callWhowaits(data.path, 'show', id, moved?.name ?? '');
    expect(code).toBe(0);
    expect(stdout).toContain('Verdict: Move.');
    expect(stdout).toContain('Nothing blocks batch.');
    for (const { says } of moved?.evidence ?? []) expect(stdout).toContain(says.slice(0, 12));
    const one = await callWhowaits(data.path, 'show', id, moved?.name ?? '', '--json');
    expect(JSON.parse(one.stdout)).toEqual(moved);
  });

  it('sets a class by hand, which holds when the log is read again, and takes it back', async () => {
    const weak = report.workloads.find((one) => isHeld(one) && one.latencyClass !== 'undecided');
    const { name, latencyClass: before } = weak ?? expect.fail('The sample has a workload with a weak class.');
    const set = ['--class', 'scheduled', '--deadline', '2 days', '--reason', 'Read on Monday', '--by', 'Ana'];
    const run = await callWhowaits(data.path, 'override', id, name, ...set, '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { workload } = JSON.parse(run.stdout);
    expect(workload).toMatchObject({ name, latencyClass: 'scheduled', overridden: true });
    expect(workload.decided.latencyClass).toMatchObject({ value: 'scheduled', insteadOf: before });

    const shown = await callWhowaits(data.path, 'show', id, name);
    expect(shown.stdout).toContain(`Class: Scheduled, set by Ana. Its signals say ${before} (weak).`);

    const again = await auditJson(partOfSample(name), '--name', 'A part of the sample again');
    expect(again.workloads).toMatchObject([{ id: workload.id, name, latencyClass: 'scheduled', overridden: true }]);
    expect(again.workloads[0]?.decided).toMatchObject({
      latencyClass: { value: 'scheduled', by: 'Ana', reason: 'Read on Monday' },
      deadlineHours: { value: 48, by: 'Ana', reason: 'Read on Monday' },
    });

    expect((await callWhowaits(data.path, 'override', id, name, '--undo', '--by', 'Ben')).code).toBe(0);
    expect(JSON.parse((await callWhowaits(data.path, 'show', id, '--json')).stdout)).toEqual(report);
    const history = await callWhowaits(data.path, 'history', id);
    expect(history.stdout).toMatch(/Ana .*scheduled, due after 48 h +Read on Monday/);
    expect(history.stdout).toMatch(/Ben .*undid no\. 1/);
  });

  it('asks what would settle a class, and takes the answer', async () => {
    const { name, question } = report.workloads.find((one) => one.question !== null) ?? { name: '', question: '' };
    const asked = await callWhowaits(data.path, 'answer', id, name);
    expect(asked.stdout).toContain(`${question} (`);
    const run = await callWhowaits(data.path, 'answer', id, name, 'seconds', '--question', 'read-by', '--by', 'Ana');
    expect(run.stdout).toContain(`${name} is real-time`);
    expect((await callWhowaits(data.path, 'answer', id, name, '--undo', '--by', 'Ana')).code).toBe(0);
    const nobody = await callWhowaits(data.path, 'answer', id, name, 'seconds', '--question', 'read-by');
    expect(nobody).toMatchObject({ code: 2, stdout: '' });
    expect(nobody.stderr).toContain('Give your name');
  });

  it('lists the open questions, and takes one answer for all workloads of an application', async () => {
    const questions = JSON.parse((await callWhowaits(data.path, 'answer', id, '--json')).stdout) as OpenQuestion[];
    expect(questions).toEqual(openQuestions(report.workloads));
    const [first] = questions;
    if (first === undefined) throw new Error('A workload of the sample is undecided.');
    const listed = await callWhowaits(data.path, 'answer', id);
    expect(listed.stdout).toContain(`${first.of}: ${first.text} (${first.id})`);

    const of = ['answer', id, first.of];
    const options = ['--all', '--question', first.id, '--by', 'Ana'];
    const [given] = first.answers;
    const run = await callWhowaits(data.path, ...of, given?.id ?? '', ...options, '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(
      JSON.parse(run.stdout)
        .workloads.map((one: { id: string }) => one.id)
        .toSorted(),
    ).toEqual(first.workloads.map((one) => one.id).toSorted());
    const again = await callWhowaits(data.path, ...of, given?.id ?? '', ...options);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('no open question');
    for (const one of first.workloads) {
      expect((await callWhowaits(data.path, 'answer', id, one.id, '--undo', '--by', 'Ben')).code).toBe(0);
    }
    expect(JSON.parse((await callWhowaits(data.path, 'show', id, '--json')).stdout)).toEqual(report);
  });

  it('deletes it, once', async () => {
    for (const [args, says] of [
      [[id], 'Give --yes'],
      [[id.slice(0, 12), '--yes'], `${id} is "The sample"`],
    ] as const) {
      const refused = await callWhowaits(data.path, 'delete', ...args);
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
    }
    expect((await callWhowaits(data.path, 'delete', id, '--yes')).code).toBe(0);
    for (const command of ['show', 'delete']) {
      const run = await callWhowaits(data.path, command, id);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(id);
    }
  });
});

describe('whowaits audit --workflows', () => {
  it('prices a list of workflows', async () => {
    const file = join(data.path, 'workflows.csv');
    const lines = [
      'name,description,owner,trigger,deadline,provider,model,requests_per_month,input_tokens,output_tokens,cost_per_request,streamed',
      // 1,500,000 x (900 x $2.50 + 200 x $10) a million tokens: $6,375 a month, so that half of it pays for the move.
      'Ticket enrichment,Adds a summary to each ticket,Support,nightly,24,openai,gpt-4o,1500000,900,200,,false',
      'Morning report,,Finance,nightly,6,openai,gpt-4o-mini,30000,900,200,,false',
      'Help chat,Answers customers,Support,user click,,openai,gpt-4o,200000,1200,300,,true',
      'Something,,,,,,,,,,,',
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    const report = await auditJson('--workflows', file);
    const outcomes = report.workloads.map(({ name, latencyClass, outcome }) => [name, latencyClass, outcome]);
    expect(outcomes.toSorted()).toEqual([
      ['Help chat', 'real-time', 'kept'],
      // Due after 6 hours, where the batch endpoint promises 24.
      ['Morning report', 'scheduled', 'ineligible'],
      ['Something', 'undecided', 'unpriced'],
      ['Ticket enrichment', 'scheduled', 'moved'],
    ]);
    expect(report.workloads.find(({ name }) => name === 'Something')?.question).toMatch(/\?$/);
    expect(report.totals.accounting.requests.total).toBe(1_730_000);

    const over = await callWhowaits(data.path, 'audit', '--json', '--workflows', file, '--fail-over', '1000');
    expect(over).toMatchObject({ code: 4, stderr: expect.stringContaining('is over the limit of $1,000.00 a month') });
    expect(JSON.parse(over.stdout).totals).toEqual(report.totals);
  });
});

describe('what is not certain', () => {
  it('marks what they cost as an estimate in the list of audits, and says why', async () => {
    const file = join(data.path, 'half-counted.csv');
    const rows = Array.from({ length: 40 }, (_, at) => {
      const hour = new Date(Date.UTC(2026, 10, 1, at)).toISOString();
      return `${hour},gpt-4o,app,${at % 2 === 0 ? 10_000 + at : ''},1000`;
    });
    writeFileSync(file, ['created_at,model,application,prompt_tokens,completion_tokens', ...rows, ''].join('\n'));
    const report = await auditJson(file);
    const { stdout } = await callWhowaits(data.path, 'list');
    const lineOf = (name: string) => stdout.split('\n').find((line) => line.includes(name)) ?? '';
    expect(lineOf('half-counted.csv')).toContain(` ~$${report.totals.monthlyCurrent.toFixed(2)} `);
    expect(lineOf('code-first-1000.csv')).not.toContain('~');
    expect(stdout).toContain('~ estimate: some of the requests have no token counts');
  });

  it('says of a deadline that batch can not keep what stands against it, and counts no saving', async () => {
    const file = join(data.path, 'jobs-due-soon.csv');
    // 900,000 x (900 x $2.50 + 200 x $10) a million tokens: $3,825 a month, so that half of it pays for the move.
    writeFileSync(
      file,
      'name,trigger,provider,model,requests_per_month,input_tokens,output_tokens\nNightly,0 2 * * *,openai,gpt-4o,900000,900,200\n',
    );
    const { source, workloads } = await auditJson('--workflows', file);
    expect(source.rows).toBe(1);
    expect(workloads[0]?.outcome).toBe('moved');
    const { stdout: listed } = await callWhowaits(data.path, 'list');
    const id = listed.split('\n').find((line) => line.includes('jobs-due-soon')) ?? '';
    const set = ['--deadline', '8h', '--reason', 'Read at ten', '--by', 'Ana'];
    const run = await callWhowaits(data.path, 'override', id.split(/\s+/)[0] ?? '', 'Nightly', ...set);
    expect(run.stdout).toMatch(/Verdict: Cannot move\. .*8 h.*24 h.* The way that is left is the one of today\.$/m);
  });

  it('points to the names where a workload is called by one that it has not', async () => {
    const { stdout: listed } = await callWhowaits(data.path, 'list');
    const id =
      listed
        .split('\n')
        .find((line) => line.includes('half-counted'))
        ?.split(/\s+/)[0] ?? '';
    const run = await callWhowaits(data.path, 'answer', id, 'nothing of the kind');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`"whowaits show ${id}" lists them.`);
  });
});

describe('npm run whowaits', () => {
  it('reads what is named from where the user stands, and passes the exit code on', async () => {
    const folder = join(data.path, 'where the user stands');
    mkdirSync(folder);
    writeFileSync(join(folder, 'jobs.csv'), 'name,provider,model\nNightly digest,openai,gpt-4o-mini\n');
    const run = await runWhowaitsByNpm(folder, data.path, 'audit', '--workflows', 'jobs.csv', '--json');
    expect(reportSchema.parse(JSON.parse(run.stdout)).workloads).toMatchObject([{ name: 'Nightly digest' }]);
    expect(run.code).toBe(0);
    expect((await runWhowaitsByNpm(folder, data.path, 'audit', 'no-such-file.csv')).code).toBe(2);
  });
});

describe('wrong use', () => {
  it.each([
    [['audit'], 'name at least one file'],
    [['audit', 'no-such-file.csv'], 'no-such-file.csv: the file does not exist'],
    [['audit', '--workflows', 'tests'], 'tests: this is not a file'],
    [['audit', '-', '-'], 'can be read only once'],
    [['audit', 'package.json', '--timezone', 'Mars'], 'Give a time zone'],
    [['audit', 'package.json', '--sample-rate', '2'], 'at most 1'],
    [['audit', 'package.json', '--alias', 'a'], 'write NAME_IN_THE_LOG=model'],
    [['audit', 'package.json', '--days', 'many'], '--days'],
    [['audit', 'package.json', '--map', 'a=b'], '"b" is not a canonical column'],
    [['audit', 'package.json', '--set', 'a'], 'write canonical_column=value'],
    [['audit', 'package.json', '--workflows', 'package.json'], '--workflows takes no log files'],
    [['audit', '--colour'], 'unknown option'],
    [['adit'], 'unknown command'],
    [['show'], 'missing required argument'],
    [['scenario'], 'Usage: whowaits scenario'],
    [['scenario', 'shew'], 'unknown command'],
    [['scenario', 'show'], 'missing required argument'],
    [['prices', 'alias'], 'required option'],
    [['prices', 'set'], 'required option'],
  ])('whowaits %j says why and ends with 2', async (args, message) => {
    const run = await callWhowaits(data.path, ...args);
    expect(run.stderr).toContain(message);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  it('names the columns that a file has when --map names another', async () => {
    const run = await callWhowaits(
      data.path,
      'audit',
      join(AZURE, 'code-first-1000.csv'),
      '--map',
      'Timestamp=started_at',
    );
    expect(run.stderr).toContain('TIMESTAMP, ContextTokens, GeneratedTokens');
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('--help', () => {
  it.each([
    [[]],
    [['audit']],
    [['serve']],
    [['list']],
    [['show']],
    [['delete']],
    [['override']],
    [['answer']],
    [['history']],
    [['sample']],
    [['diff']],
    [['scenario']],
    [['scenario', 'list']],
    [['scenario', 'show']],
  ])('whowaits %j --help has an example', async (command) => {
    const run = await callWhowaits(data.path, ...command, '--help');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Usage: whowaits');
    expect(run.stdout).toMatch(/Examples?:\n/);
  });
});
