import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { expectAccountingAddsUp } from './expect-accounting';
import { type Run, runWhowaits, temporaryFolder } from './run-whowaits';

/** Stands in cells of every bad row: no message may repeat what a cell holds. */
const SECRET = 'my-account-number-is-4711';
const HEADER = 'timestamp,provider,model,application,input_tokens,output_tokens,prompt';
const row = (minute: number, model = 'gpt-4o'): string =>
  `2026-11-02T09:${String(minute).padStart(2, '0')}:00Z,openai,${model},chat,100,20,${SECRET}`;
const jsonRow = (minute: number): string =>
  JSON.stringify({
    timestamp: `2026-11-02T09:${minute + 10}:00Z`,
    model: 'gpt-4o',
    application: 'chat',
    input_tokens: 100,
    output_tokens: 20,
    prompt: SECRET,
  });
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

async function audit(
  name: string,
  content: string | Uint8Array,
  { options = [], by = callWhowaits }: { options?: string[]; by?: typeof callWhowaits } = {},
): Promise<Run> {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  const run = await by(join(folder.path, 'data'), 'audit', path, ...options);
  expect(run.stdout + run.stderr).not.toContain(SECRET);
  return run;
}

async function auditJson(name: string, content: string | Uint8Array): Promise<Report> {
  return reportOf(await audit(name, content, { options: ['--json'] }));
}

function reportOf(run: Run): Report {
  expect(run.code).toBe(0);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  expectAccountingAddsUp(report);
  return report;
}

describe('a file that holds nothing readable', () => {
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x00]),
    Buffer.from(SECRET),
  ]);
  const cases: [name: string, content: string | Uint8Array, where: string, remedy: string][] = [
    ['empty.csv', '', 'empty.csv', 'Export the log again'],
    ['empty.csv.gz', gzipSync(''), 'empty.csv.gz, line 1', 'Copy or export the file again'],
    ['report.csv', pdf, 'report.csv is a PDF', 'Export the requests as CSV or JSON lines'],
    ['sheet.zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'sheet.zip: the zip archive', 'Copy or export'],
    ['header-only.csv', lines(HEADER), 'header-only.csv has a header but no rows below line 1', 'Export the log again'],
    ['no-header.csv', lines(row(0), row(1), row(2)), 'no-header.csv, line 1', 'Add a header line above it'],
    ['no-tokens.csv', lines('timestamp,words', '2026-11-02T09:00:00Z,5'), 'no-tokens.csv, line 1', '--map'],
    ['all-broken.jsonl', lines('{"model": ', '{"model": '), 'all-broken.jsonl, line 1', 'Write one object per line'],
    ['bad-times.csv', lines(HEADER, row(0).replace(/^[^,]+/, 'last Tuesday')), 'bad-times.csv, line 2', 'Use ISO 8601'],
    ['cut.csv.gz', gzipSync(lines(HEADER, row(0))).subarray(0, 12), 'cut.csv.gz', 'Copy or export the file again'],
  ];

  it.each(cases)('%s is refused with exit code 3, the place and the remedy', async (name, content, where, remedy) => {
    const run = await audit(name, content);
    expect(run.stderr).toContain(where);
    expect(run.stderr).toContain(remedy);
    expect(run).toMatchObject({ code: 3, stdout: '' });
  });

  it('ends the process with that exit code', async () => {
    expect(await audit('empty.csv', '', { by: runWhowaits })).toMatchObject({ code: 3, stdout: '' });
  });
});

describe('a file with bad rows', () => {
  const cases: [
    what: string,
    name: string,
    content: string,
    good: number,
    rejects: [reason: string, line: number][],
  ][] = [
    [
      'ragged rows',
      'ragged.csv',
      lines(HEADER, row(0), '2026-11-02T09:01:00Z,openai', row(2), `${row(3)},too,many`, row(4)),
      3,
      [
        ['too-few-columns', 3],
        ['too-many-columns', 5],
      ],
    ],
    [
      'an unclosed quote',
      'unclosed.csv',
      lines(HEADER, row(0), row(1).replace(SECRET, `"${SECRET}`), row(2), row(3)),
      3,
      [['unclosed-quote', 3]],
    ],
    [
      'broken JSON lines',
      'broken.jsonl',
      lines(jsonRow(0), `{"model": "gpt-4o", "prompt": "${SECRET}`, jsonRow(2), '[1, 2]', jsonRow(4)),
      3,
      [
        ['broken-json', 2],
        ['not-an-object', 4],
      ],
    ],
    [
      'an unknown time format',
      'times.csv',
      lines(HEADER, row(0), row(1).replace(/^[^,]+/, 'last Tuesday'), row(2)),
      2,
      [['unknown-time-format', 3]],
    ],
    [
      'negative tokens',
      'negative.csv',
      lines(HEADER, row(0), row(1).replace(',100,', ',-100,')),
      1,
      [['negative-number', 3]],
    ],
    [
      'tokens in words',
      'words.csv',
      lines(HEADER, row(0), row(1).replace(',20,', ',twenty,')),
      1,
      [['not-a-number', 3]],
    ],
  ];

  /** One audit of all of them: each is the work of an application of its own. */
  let report: Report;
  beforeAll(async () => {
    const paths = cases.map(([, name, content]) => {
      const path = join(folder.path, name);
      writeFileSync(
        path,
        content.replaceAll(/,chat,|"application":"chat"/g, (cell) => cell.replace('chat', name)),
      );
      return path;
    });
    const run = await callWhowaits(join(folder.path, 'data'), 'audit', ...paths, '--json');
    expect(run.stdout + run.stderr).not.toContain(SECRET);
    report = reportOf(run);
  });

  it.each(cases)('%s: good rows count, bad ones are shown by reason', (_what, name, _content, good, rejects) => {
    const file = report.source.files.find((one) => one.name === name);
    expect(file).toMatchObject({ rejected: rejects.length, rows: good + rejects.length });
    const workloads = report.workloads.filter(({ application }) => application === name);
    expect(workloads).toMatchObject([{ requests: good, inputTokens: good * 100, outputTokens: good * 20 }]);
    const own = report.source.rejects.filter(({ examples }) => examples[0]?.file === name);
    expect(own.map((reject) => [reject.reason, reject.examples[0]?.line]).toSorted()).toEqual(rejects.toSorted());
    for (const reject of own) {
      expect(reject.count).toBe(1);
      // What is wrong, and what to do about it: two sentences at least.
      expect(reject.says).toMatch(/\w\. [A-Z]/);
    }
  });

  it('and those of all files add up', () => {
    const good = cases.reduce((sum, [, , , count]) => sum + count, 0);
    const bad = cases.reduce((sum, [, , , , rejects]) => sum + rejects.length, 0);
    expect(report.source).toMatchObject({ accepted: good, rejected: bad, rows: good + bad });
    expect(report.totals.accounting.requests.total).toBe(good);
    expect(report.totals.accounting.tokens.total).toBe(good * 120);
  });

  it('shows people the reason, the place with its column, and the remedy', async () => {
    const run = await audit('negative.csv', lines(HEADER, row(0), row(1).replace(',100,', ',-100,')));
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('1 of 2 rows could not be read');
    expect(run.stdout).toContain('negative.csv:3 (column input_tokens)');
    expect(run.stdout).toContain('below zero');
  });
});

describe('a file that can be read in part', () => {
  it('keeps the rows before a cut in the gzip data, and says where it is cut', async () => {
    const whole = gzipSync(
      lines(
        HEADER,
        ...Array.from({ length: 20_000 }, (_, index) => row(index % 60).replace(',100,', `,${index % 977},`)),
      ),
    );
    const report = await auditJson('cut.csv.gz', whole.subarray(0, Math.floor(whole.length / 2)));
    expect(report.source.accepted).toBeGreaterThan(1000);
    expect(report.source.accepted).toBeLessThan(19_000);
    const warning = report.warnings.find(({ code }) => code === 'truncated-file');
    expect(warning?.says).toContain('cut.csv.gz');
    expect(warning?.says).toContain((report.source.accepted + 1).toLocaleString('en-US'));
    expect(warning?.says).toContain('Copy the file again');
  });

  it('reads a file by what it holds when its extension is wrong', async () => {
    const report = await auditJson('log.csv', lines(jsonRow(0), jsonRow(1)));
    expect(report.source).toMatchObject({ accepted: 2, rejected: 0 });
    const packed = await auditJson('log.txt', gzipSync(lines(HEADER, row(0), row(1), row(2))));
    expect(packed.source).toMatchObject({ accepted: 3, rejected: 0 });
  });

  it('counts a model without a rate as unpriced, never as zero', async () => {
    const report = await auditJson(
      'own-model.csv',
      lines(HEADER, row(0), row(1, 'our-own-model'), row(2, 'our-own-model')),
    );
    const unpriced = report.workloads.find((workload) => workload.model === 'our-own-model');
    expect(unpriced).toMatchObject({ outcome: 'unpriced', requests: 2 });
    expect(unpriced?.monthly).toMatchObject({ current: null, sync: null, batch: null, net: null });
    expect(report.totals.accounting.requests.unpriced).toBe(2);
    expect(
      report.warnings.some((warning) => warning.says.includes('our-own-model') || warning.code.includes('unpriced')),
    ).toBe(true);
  });
});
