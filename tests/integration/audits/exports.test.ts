import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as COMPARE } from '../../../app/api/audits/[id]/compare/route';
import { GET } from '../../../app/api/audits/[id]/report/route';
import { sumUsd } from '../../../lib/cost/money';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from '../../../lib/exports/export-format';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { closeDatabase } from '../../../lib/store/database/database';
import { formatUsd } from '../../../lib/wording/usd';
import { callWhowaits } from '../call-whowaits';
import { REPOSITORY, temporaryFolder } from '../run-whowaits';

let data: ReturnType<typeof temporaryFolder>;
let id: string;
let report: Report;

beforeAll(async () => {
  data = temporaryFolder();
  const sample = join(REPOSITORY, 'public/sample-log-synthetic.csv.gz');
  const run = await callWhowaits(data.path, 'audit', '--json', sample, '--name', '=The sample');
  report = reportSchema.parse(JSON.parse(run.stdout));
  const listed = (await callWhowaits(data.path, 'list')).stdout.split('\n');
  id = listed.find((line) => line.includes('The sample'))?.split(/\s+/)[0] ?? expect.fail('The audit is not listed.');
}, 120_000);
afterAll(() => data.remove());

async function exported(format: ExportFormatName, ...options: string[]): Promise<Buffer> {
  const file = join(data.path, `report.${format}`);
  const run = await callWhowaits(data.path, 'report', id, '--format', format, '--out', file, ...options);
  expect(run).toMatchObject({ code: 0, stdout: '' });
  return readFileSync(file);
}

function isDay(start: string, from = '', to = ''): boolean {
  return Date.parse(from) === Date.parse(start) && Date.parse(to) - Date.parse(from) === 86_400_000;
}

/** The totals that stand on the page, as a person reads them. */
const shownTotals = () => [report.totals.monthlyCurrent, report.totals.net.median].map((usd) => formatUsd(usd));
const cents = (values: readonly unknown[]) =>
  sumUsd(values.flatMap((value) => (typeof value === 'number' ? value : [])));

describe('the rows of the sample add up to the totals of its page, to the cent, in', () => {
  it('CSV', async () => {
    const rows = papa.parse<Record<string, string>>(String(await exported('csv')).trimEnd(), { header: true }).data;
    const sum = (head: string) => sumUsd(rows.map((row) => Number(row[head]) || 0));
    expect(rows).toHaveLength(report.workloads.length);
    expect(sum('Spend a month')).toBe(report.totals.monthlyCurrent);
    expect(sum('Saves')).toBe(report.totals.net.median);
  });

  it('Excel', async () => {
    const bytes = await exported('xlsx');
    const [heads = [], ...rows] = await readSheet(bytes, 'Workloads');
    const sum = (head: string) => cents(rows.map((row) => row[heads.indexOf(head)]));
    expect(sum('Spend a month')).toBe(report.totals.monthlyCurrent);
    expect(sum('Saves')).toBe(report.totals.net.median);
    const [providerHeads = [], ...providers] = await readSheet(bytes, 'Providers');
    const net = providers.map((row) => row[providerHeads.indexOf('Net saving')]);
    expect(cents(net.slice(0, -1))).toBe(report.totals.net.median);
    expect(net.at(-1)).toBe(report.totals.net.median);
  });

  it('FOCUS', async () => {
    const rows = papa.parse<Record<string, string>>(String(await exported('focus')).trimEnd(), { header: true }).data;
    const micros = rows.reduce((sum, { EffectiveCost }) => sum + Math.round(Number(EffectiveCost) * 1e6), 0);
    expect(micros).toBe(Math.round((report.totals.paid.inLog ?? 0) * 100) * 10_000);
    // The days are those of the page's chart, which rounds the day of each workload to a cent.
    const { starts = [], by } = report.totals.overTime ?? {};
    for (const [at, start] of starts.entries()) {
      const ofDay = rows.filter(({ ChargePeriodStart, ChargePeriodEnd }) =>
        isDay(start, ChargePeriodStart, ChargePeriodEnd),
      );
      const shown = (by?.class ?? []).reduce((sum, { usd }) => sum + (usd[at] ?? 0), 0);
      const written = ofDay.reduce((sum, { EffectiveCost }) => sum + Number(EffectiveCost), 0);
      expect(Math.abs(written - shown)).toBeLessThan(0.01 * report.workloads.length);
    }
    expect(starts.length).toBeGreaterThan(7);
  });

  it.each(['md', 'html'] as const)('%s', async (format) => {
    const text = String(await exported(format));
    for (const usd of shownTotals()) expect(text).toContain(usd);
    for (const { saving } of report.totals.moves) expect(text).toContain(formatUsd(saving));
  });

  it('PDF', async () => {
    const loading = getDocument({ data: new Uint8Array(await exported('pdf')), verbosity: 0 });
    const file = await loading.promise;
    const pages = await Promise.all(
      Array.from({ length: file.numPages }, async (_, at) => (await file.getPage(at + 1)).getTextContent()),
    );
    const text = pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
    await loading.destroy();
    for (const usd of shownTotals()) expect(text).toContain(usd);
    for (const { monthly } of report.workloads) expect(text).toContain(formatUsd(monthly.current));
  });

  it('JSON', async () => expect(JSON.parse(String(await exported('json')))).toEqual(report));
});

/** Asks a route of the audit for its whole answer: what is sent in parts needs the database until its end. */
async function asked(route: typeof GET, name: string, search: string, audit = id): Promise<Response> {
  const before = process.env.WHOWAITS_DATA;
  process.env.WHOWAITS_DATA = data.path;
  try {
    const request = new Request(`http://localhost/api/audits/${audit}/${name}${search}`, {
      headers: { host: 'localhost' },
    });
    const answer = await route(request, { params: Promise.resolve({ id: audit }) });
    return new Response(await answer.arrayBuffer(), answer);
  } finally {
    await closeDatabase();
    if (before === undefined) delete process.env.WHOWAITS_DATA;
    else process.env.WHOWAITS_DATA = before;
  }
}

describe('GET /api/audits/ID/report', () => {
  const get = (search: string, audit = id) => asked(GET, 'report', search, audit);

  it('gives each format as a file that is not kept', async () => {
    for (const format of EXPORT_FORMAT_NAMES) {
      const answer = await get(`?format=${format}`);
      const { extension, mediaType } = EXPORT_FORMATS[format];
      expect([format, answer.status]).toEqual([format, 200]);
      expect(answer.headers.get('content-type')).toBe(mediaType);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="whowaits-${id}.${extension}"`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives JSON without a format, one table where it is named, and says what is wrong', async () => {
    expect(await (await get('')).json()).toEqual(report);
    expect(await (await get('?format=csv&table=moves')).text()).toMatch(/^Provider,Way,/);
    expect((await get('?format=docx')).status).toBe(400);
    expect((await get('?format=pdf&table=moves')).status).toBe(400);
    expect((await get('?format=md', 'nobody')).status).toBe(404);
  });
});

describe('GET /api/audits/ID/compare', () => {
  it('prices a workload on other models as the command does, and says what it can not read', async () => {
    const named = report.workloads.find(({ monthly }) => monthly.sync !== null)?.name ?? '';
    const model = 'anthropic/claude-haiku-4-5=1.15';
    const run = await callWhowaits(data.path, 'compare', id, named, '--model', model, '--json');
    const answer = await asked(COMPARE, 'compare', `?workload=${encodeURIComponent(named)}&models=${model}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(JSON.parse(run.stdout));
    const wrong = await asked(COMPARE, 'compare', '?models=haiku');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('write provider/model');
    expect((await asked(COMPARE, 'compare', '?workload=nobody')).status).toBe(404);
  });
});

it('the command says what it can not do', async () => {
  expect(await callWhowaits(data.path, 'report', 'nobody')).toMatchObject({ code: 2 });
  const table = await callWhowaits(data.path, 'report', id, '--format', 'xlsx', '--table', 'moves');
  expect(table).toMatchObject({ code: 2, stderr: expect.stringContaining('has no single table') });
  const link = await callWhowaits(data.path, 'report', id, '--link', 'javascript:alert(1)');
  expect(link.code).toBe(2);
  expect((await callWhowaits(data.path, 'report', id)).stdout).toMatch(/^## Moving \d+ of \d+ workloads would save/);
});
