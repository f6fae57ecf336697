import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { finishedReport } from '../../../../lib/audits/finished-report';
import { roundUsd, sumUsd, timesAMonth } from '../../../../lib/cost/money';
import type { ExportFormatName } from '../../../../lib/exports/export-format';
import { dataDirectory } from '../../../../lib/store/folders/data-directory';
import { formatUsd } from '../../../../lib/wording/usd';
import { oneRun } from '../../../fixtures/one-run';
import { callWhowaits } from '../../call-whowaits';
import { dataInTemporaryDirectory } from '../../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const whowaits = (...args: string[]) => callWhowaits(dataDirectory(), ...args);

async function idOfLog(): Promise<string> {
  const log = join(dataDirectory(), 'log.csv');
  writeFileSync(log, oneRun());
  expect((await whowaits('audit', log, '--name', 'October', '--json')).code).toBe(0);
  rmSync(log);
  return (await whowaits('list')).stdout.split('\n').at(-2)?.split(/\s+/)[0] ?? '';
}

async function exported(id: string, format: ExportFormatName, ...options: string[]): Promise<Buffer> {
  const out = join(dataDirectory(), `report.${format}`);
  expect(await whowaits('report', id, '--format', format, '--out', out, ...options)).toMatchObject({ code: 0 });
  const bytes = readFileSync(out);
  rmSync(out);
  return bytes;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => (await file.getPage(at + 1)).getTextContent()),
  );
  await loading.destroy();
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

type Row = Readonly<Record<string, unknown>>;
const rowOf = (rows: readonly Row[]) =>
  rows.find(({ Workload }) => Workload === 'price-refresh') ?? expect.fail('The run is in the file.');
const sumOf = (rows: readonly Row[], head: string) => sumUsd(rows.map((row) => Number(row[head]) || 0));
/** USD that all days of the log were charged, and of the run. */
const chargedIn = (csv: Buffer) => {
  const { data } = papa.parse<Record<string, string>>(String(csv).trimEnd(), { header: true });
  const sum = (rows: typeof data) => roundUsd(rows.reduce((all, row) => all + Number(row.EffectiveCost), 0));
  return [sum(data), sum(data.filter((row) => row.x_WorkloadName === 'price-refresh'))];
};

/** What each format says of the run, and that its rows add up to the totals of the report to the cent. */
async function readAll(id: string) {
  const { totals, workloads } = await finishedReport(id);
  const csv = papa.parse<Row>(String(await exported(id, 'csv')).trimEnd(), { header: true }).data;
  const [heads = [], ...cells] = await readSheet(await exported(id, 'xlsx'), 'Workloads');
  const sheet = cells.map((row): Row => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])));
  const spend = Object.keys(csv[0] ?? {}).find((head) => head.startsWith('Spend a month')) ?? '';
  for (const rows of [csv, sheet]) {
    expect(rows.length).toBeGreaterThanOrEqual(workloads.length);
    expect(sumOf(rows, spend)).toBe(totals.monthlyCurrent);
    expect(sumOf(rows, 'Saves')).toBe(totals.net.median);
  }
  const [md, pdf] = [String(await exported(id, 'md')), await textOfPdf(await exported(id, 'pdf'))];
  for (const text of [md, pdf]) {
    expect(text).toContain(formatUsd(totals.monthlyCurrent));
    if (totals.once !== undefined) expect(text).toContain(`${formatUsd(totals.once.usd.total)}, once`);
  }
  const table = String(await exported(id, 'md', '--table', 'workloads'));
  const json = JSON.parse(String(await exported(id, 'json')));
  expect(json).toEqual(await finishedReport(id));
  const [row, cell] = [rowOf(csv), rowOf(sheet)];
  return {
    csv: row[spend],
    why: row['What it is'],
    xlsx: cell[spend],
    md: table.split('\n').find((line) => line.startsWith('| price-refresh |')),
    pdf,
    json: json.workloads.find(({ name }: { name: string }) => name === 'price-refresh'),
    charged: chargedIn(await exported(id, 'focus')),
  };
}

it('every format counts a run once, then as often as somebody says that it comes, and once again after an undo', async () => {
  const id = await idOfLog();
  const before = await readAll(id);
  expect([before.csv, before.xlsx, before.why]).toEqual(['$180.00 once', '$180.00 once', undefined]);
  expect(before.md).toContain('| $180.00 once |');
  expect(before.pdf).toContain('$180.00 once');
  expect(before.json).toMatchObject({ monthly: { current: 0 }, once: { current: 180 } });

  const said = await whowaits('recurs', id, 'price-refresh', 'week', '--by', 'Ana');
  expect(said.code).toBe(0);
  const weekly = roundUsd(180 * timesAMonth({ times: 1, every: 'week' }));
  const after = await readAll(id);
  expect([after.csv, after.xlsx, after.why]).toEqual(['782.68', weekly, 'every week, as Ana said']);
  expect(after.md).toContain('| $782.68 |');
  expect(after.pdf).toContain('$782.68');
  expect(after.json).toMatchObject({ monthly: { current: weekly }, recurs: { times: 1, every: 'week', by: 'Ana' } });
  expect(after.json.once).toBeUndefined();
  // FOCUS has what the days of the log were charged, which nobody's word changes.
  expect(before.charged).toEqual([roundUsd(180 + 168 * 0.003), 180]);
  expect(after.charged).toEqual(before.charged);

  expect((await whowaits('recurs', id, 'price-refresh', '--undo', '--by', 'Ben')).code).toBe(0);
  const { pdf: _, ...undone } = await readAll(id);
  const { pdf: __, ...first } = before;
  expect(undone).toEqual(first);
});
