import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { callWhowaits } from '../call-whowaits';
import { query } from '../engine/import-files';
import { expectAccountingAddsUp } from '../expect-accounting';
import { REPOSITORY, type Run, runWhowaits, runWhowaitsWith, temporaryFolder } from '../run-whowaits';

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs');
const CANARY = 'canary-7f3a9c';

let folder: ReturnType<typeof temporaryFolder>;
let data: string;
beforeAll(() => {
  folder = temporaryFolder();
  data = join(folder.path, 'data');
});
afterAll(() => folder.remove());

function reportOf(run: Run): Report {
  expect(run.stderr).not.toContain('error:');
  expect(run.code).toBe(0);
  const report = reportSchema.parse(JSON.parse(run.stdout));
  expectAccountingAddsUp(report);
  return report;
}

describe('whowaits audit', () => {
  it('reads a folder with all that is in it, and says what it passed over', async () => {
    const exports = join(folder.path, 'exports');
    mkdirSync(join(exports, 'AWSLogs', '2025'), { recursive: true });
    cpSync(join(FIXTURES, 'bedrock-invocations.jsonl'), join(exports, 'AWSLogs', '2025', '0200.json'));
    const later = readFileSync(join(FIXTURES, 'bedrock-invocations.jsonl'), 'utf8').replaceAll(
      /"requestId": "\w/g,
      '"requestId": "z',
    );
    writeFileSync(join(exports, 'AWSLogs', '2025', '0300'), gzipSync(later));
    writeFileSync(join(exports, 'amazon-bedrock-logs-permission-check'), 'Permission check');
    writeFileSync(join(exports, '.hidden'), 'a,b\n1,2\n');
    const report = reportOf(await callWhowaits(data, 'audit', '--json', exports));
    expect(report.source).toMatchObject({ format: 'bedrock-invocations', rows: 6, accepted: 6, rejected: 0 });
    expect(report.source.files.map(({ name }) => name)).toEqual([
      join('AWSLogs', '2025', '0200.json'),
      join('AWSLogs', '2025', '0300'),
    ]);
    const passedOver = report.warnings.find(({ code }) => code === 'files-passed-over');
    expect(passedOver?.says).toContain('amazon-bedrock-logs-permission-check');
  });

  it('reads standard input, packed or not, and nothing of it stays', async () => {
    const document = gzipSync(readFileSync(join(FIXTURES, 'otel-genai-spans.json')));
    const report = reportOf(await runWhowaitsWith(document, data, 'audit', '--json', '-'));
    expect(report.source).toMatchObject({ format: 'otel-genai-spans', rows: 2, files: [{ name: 'standard input' }] });
    expect(readdirSync(join(data, 'jobs'))).toEqual([]);
  });

  it('scales the money of a sample to all requests, and says so', async () => {
    const file = join(FIXTURES, 'vertex-requests.jsonl');
    const whole = reportOf(await callWhowaits(data, 'audit', '--json', '--days', '1', file));
    const tenth = reportOf(await callWhowaits(data, 'audit', '--json', '--days', '1', '--sample-rate', '0.1', file));
    const spend = whole.totals.accounting.usd.total;
    expect(spend).toBeGreaterThan(0.2);
    // A cent of rounding in each of the two workloads, ten times.
    expect(Math.abs(tenth.totals.accounting.usd.total - 10 * spend)).toBeLessThanOrEqual(0.1);
    expect(tenth.totals.accounting.requests).toEqual(whole.totals.accounting.requests);
    expect(tenth.source.sampleRate).toBe(0.1);
    expect(tenth.warnings.map(({ code }) => code)).toContain('scaled-sample');
    expect(tenth.warnings.map(({ code }) => code)).not.toContain('sampled-log');
    expect(whole.warnings.map(({ code }) => code)).toContain('sampled-log');
  });

  it('leaves what is billed as batch out of the savings, and takes no pattern from sums', async () => {
    const report = reportOf(await callWhowaits(data, 'audit', '--json', join(FIXTURES, 'openai-usage.csv')));
    expect(report.totals.accounting.requests).toMatchObject({ moved: 0, total: 2010 });
    expect(report.totals.net.base).toBe(0);
    const batch = report.workloads.find(({ requests }) => requests === 2000);
    expect(batch?.batch.blockers.map(({ code }) => code)).toContain('already-batch');
    expect(report.workloads.find(({ requests }) => requests === 10)?.latencyClass).toBe('undecided');
  });

  it('reads the sheet that --sheet names, and lists the sheets where it names none', async () => {
    const book = join(FIXTURES, 'containers/requests.xlsx');
    expect(reportOf(await callWhowaits(data, 'audit', '--json', book)).source.rows).toBe(2);
    const wrong = await callWhowaits(data, 'audit', '--json', '--sheet', 'July', book);
    expect(wrong.code).not.toBe(0);
    expect(wrong.stderr).toContain('requests.xlsx has no sheet "July". It has: "Log", "Summary".');
  });

  it('takes names of deployments from --alias and from a mapping file', async () => {
    const mapping = join(folder.path, 'mapping.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        constants: { input_tokens: '1200', output_tokens: '300' },
        models: { 'gpt-35-turbo': 'gpt-4o-mini' },
      }),
    );
    const report = reportOf(
      await callWhowaits(
        data,
        'audit',
        '--json',
        '--map',
        mapping,
        '--alias',
        'gpt-chat-pilot=gpt-4o',
        join(FIXTURES, 'azure-diagnostics.json'),
      ),
    );
    expect(report.workloads.map(({ model }) => model).sort()).toEqual(['gpt-4o', 'gpt-4o-mini']);
  });
});

/** Bodies as text and as objects, spans, sessions, pages, tables. That no request of any other format holds it, formats.test.ts says of each. */
const OF_EACH_KIND = [
  'azure-diagnostics.json',
  'bedrock-invocations.jsonl',
  'claude-code.jsonl',
  'cloudflare-gateway.json',
  'codex-rollout.jsonl',
  'datadog-spans.json',
  'helicone.json',
  'langfuse-observations.csv',
  'langsmith-runs.csv',
  'litellm-payload.json',
  'mlflow-trace.json',
  'openai-batch-output.jsonl',
  'otel-genai-spans.json',
  'portkey.jsonl',
  'vertex-requests.jsonl',
];

describe('a canary in every body, user and metadata field', () => {
  it('is nowhere: not in the report, the messages, the database or any file that is kept', async () => {
    const kept = join(folder.path, 'kept');
    // The constants are for the one without tokens.
    const run = await runWhowaits(
      kept,
      'audit',
      '--json',
      ...OF_EACH_KIND.map((name) => join(FIXTURES, name)),
      '--set',
      'input_tokens=10',
      '--set',
      'output_tokens=1',
      // Traces whose times count from their start stand beside logs with dates.
      '--start',
      '2026-01-01',
    );
    const report = reportOf(run);
    expect(report.source.format.split(', ')).toHaveLength(OF_EACH_KIND.length);
    expect(run.stdout + run.stderr).not.toContain(CANARY);
    for (const entry of readdirSync(kept, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      expect(readFileSync(path).includes(CANARY), path).toBe(false);
      if (!path.endsWith('.parquet')) continue;
      const rows = await query({ requests: path }, 'SELECT * FROM requests');
      expect(JSON.stringify(rows)).not.toContain(CANARY);
    }
  });
});
