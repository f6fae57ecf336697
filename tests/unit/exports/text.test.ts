import papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { exportReport } from '../../../lib/exports/export-report';
import { reportGrid, TABLE_NAMES } from '../../../lib/exports/tables/report-tables';
import { harmlessCell } from '../../../lib/exports/text/harmless-cell';
import { markdownText } from '../../../lib/exports/text/markdown';
import type { Report } from '../../../lib/reports/report';
import { formatUsd } from '../../../lib/wording/usd';
import { nightlyReport } from './nightly-report';

const HOSTILE = '=cmd|\' /C calc\'!A0 | <img src=x onerror=alert(1)> "a", [b](c)\n@all;=1+1';

let report: Report;
beforeAll(async () => {
  report = await nightlyReport(HOSTILE);
});
const text = async (format: 'csv' | 'md' | 'html', table?: 'all' | 'workloads') =>
  String(await exportReport({ report, name: HOSTILE, link: 'https://example.com/audits/1?a=1&b=2' }, format, table));
const parsed = (csv: string) => papa.parse<string[]>(csv.trimEnd(), { newline: '\r\n' }).data;

describe('CSV', () => {
  it('has the cells of the table, money to the cent, and unknown as unknown', async () => {
    const [heads = [], ...rows] = parsed(await text('csv'));
    const spend = rows.map((row) => row[heads.findIndex((head) => head.startsWith('Spend a month'))] ?? '');
    expect(rows).toHaveLength(report.workloads.length);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
    expect(spend).toContain('unknown');
    expect(sumUsd(spend.map((usd) => (usd === 'unknown' ? 0 : Number(usd))))).toBe(report.totals.monthlyCurrent);
  });

  it('has no cell that a spreadsheet runs, whatever separates its cells', async () => {
    const csv = await text('csv', 'all');
    for (const delimiter of [',', ';', '\t']) {
      const cells = papa.parse<string[]>(csv, { delimiter, quoteChar: delimiter === ',' ? '"' : '' }).data.flat();
      expect(cells.length).toBeGreaterThan(100);
      // A number may be below zero. No formula can be made of it.
      const run = cells.filter((cell) => /^\s*"?[=+\-@]/.test(cell) && !/^-?[\d.]+(e-\d+)?(,.*)?$/s.test(cell));
      expect(run).toEqual([]);
    }
  });

  it.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A1', "'@A1"],
    ['\t=1', "'\t'=1"],
    ['  =1', "  '=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a = 1 - 2', 'a = 1 - 2'],
    ['crm-enrichment', 'crm-enrichment'],
  ])('%j is written %j', (given, written) => expect(harmlessCell(given)).toBe(written));

  it('in one file, every table with its rows and its totals', async () => {
    const [, ...lines] = parsed(await text('csv', 'all'));
    for (const name of TABLE_NAMES) {
      const grid = reportGrid(report, name);
      const cells = (grid.rows.length + (grid.totals === null ? 0 : 1)) * grid.columns.length;
      expect([name, lines.filter(([table]) => table === name).length]).toEqual([name, cells]);
    }
  });
});

describe('Markdown', () => {
  it('says the finding first, then the totals of the page', async () => {
    const markdown = await text('md');
    const { monthlyCurrent, net } = report.totals;
    expect(markdown).toMatch(/^## Moving 2 of 3 workloads would save \$[\d,.]+ a month\.\n/);
    for (const usd of [monthlyCurrent, net.median, ...report.totals.moves.map(({ saving }) => saving)])
      expect(markdown).toContain(formatUsd(usd));
    expect(markdown).toContain('[Open the audit](<https://example.com/audits/1?a=1&b=2>)');
  });

  it('lets no name end its cell, its line or its text', async () => {
    const markdown = await text('md');
    const tables = markdown.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.some((table) => table.includes('calc'))).toBe(true);
    for (const table of tables) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
    expect(markdown).not.toMatch(/(?<!\\)<img|[^\\]\[b\]|@all/);
  });

  it.each([
    ['1.1 months', '1.1 months'],
    ['1. First', '1\\. First'],
    ['- a', '\\- a'],
    ['a_b*c', 'a\\_b\\*c'],
    ['@all #12 a@b', '@&#8203;all \\#&#8203;12 a@&#8203;b'],
    ['https://evil.example WWW.evil.example', 'https:&#8203;//evil.example WWW.&#8203;evil.example'],
    ['\u202Eevil', '\\u{202E}evil'],
  ])('%j is written %j', (given, written) => expect(markdownText(given)).toBe(written));
});

describe('HTML', () => {
  it('has all that a page needs and nothing that runs or is fetched', async () => {
    const html = await text('html');
    expect(html).not.toMatch(/<(script|img|link|iframe)\b|\son\w+=\S*\s*>|@import|url\(/i);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    for (const name of TABLE_NAMES.filter((table) => reportGrid(report, table).rows.length > 0))
      expect(html).toContain(`<section id="${name}">`);
    expect(html).toContain(formatUsd(report.totals.net.median));
  });
});
