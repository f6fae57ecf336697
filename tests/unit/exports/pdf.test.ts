import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { reportPdf } from '../../../lib/exports/pdf/report-pdf';
import { shownText } from '../../../lib/exports/pdf/shown-text';
import type { Report } from '../../../lib/reports/report';
import { formatUsd } from '../../../lib/wording/usd';
import { nightlyReport } from './nightly-report';

type Item = { text: string; left: number; right: number; bottom: number };
type Page = { width: number; height: number; items: Item[]; text: string };

async function pagesOf(report: Report, link?: string): Promise<Page[]> {
  const bytes = new Uint8Array(await reportPdf({ report, name: 'Nightly', link }));
  const loading = getDocument({ data: bytes, verbosity: 0 });
  const { numPages, getPage } = await loading.promise.then((file) => ({
    numPages: file.numPages,
    getPage: (at: number) => file.getPage(at),
  }));
  const pages: Page[] = [];
  for (let at = 1; at <= numPages; at += 1) {
    const page = await getPage(at);
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.flatMap((item): Item[] =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              left: item.transform[4],
              right: item.transform[4] + item.width,
              bottom: item.transform[5],
            },
          ]
        : [],
    );
    pages.push({ width, height, items, text: items.map(({ text }) => text).join(' ') });
  }
  await loading.destroy();
  return pages;
}

const HARD = `Größe Ωμέγα Привет 日本語 ${'x'.repeat(300)}`;
let report: Report;
let pages: Page[];
beforeAll(async () => {
  const made = await nightlyReport(HARD);
  // Enough workloads for several pages.
  const workloads = Array.from({ length: 15 }, () => made.workloads).flat();
  report = { ...made, workloads };
  pages = await pagesOf(report, 'https://example.com/audits/1');
});

it('begins with the finding on a cover, and each page has its number', () => {
  const [cover] = pages;
  expect(cover?.text).toContain(`would save ${formatUsd(report.totals.net.median)} a month.`);
  expect(cover?.text).toContain('https://example.com/audits/1');
  expect(cover?.text).not.toContain('Provider');
  for (const [at, page] of pages.entries()) expect(page.text).toContain(`${at + 1} of ${pages.length}`);
});

it('cuts no column and no line', () => {
  for (const { width, items } of pages) {
    expect(items.filter(({ left, right, bottom }) => left < 36 || right > width - 36 || bottom < 14)).toEqual([]);
  }
});

it('repeats the heads of a table on each of its pages, and leaves no head alone at the foot of one', () => {
  const ofWorkloads = pages.filter(({ text }) => text.includes('Workloads with class, requests and USD per month'));
  expect(ofWorkloads.length).toBeGreaterThan(2);
  for (const { text } of ofWorkloads) expect(text).toMatch(/Class.*Requests.*Verdict/);
  for (const { items } of pages.slice(1)) {
    const above = items.filter(({ bottom }) => bottom > FOOT);
    const lowest = Math.min(...above.map(({ bottom }) => bottom));
    const last = above.filter(({ bottom }) => bottom === lowest).map(({ text }) => text);
    expect(last.filter((text) => HEADS.includes(text))).toEqual([]);
  }
});

it('sums the workloads up under their columns', () => {
  const all = pages.map(({ text }) => text).join(' ');
  const [, total = ''] = all.split(`Total of ${report.workloads.length} workloads`);
  const spend = sumUsd(report.workloads.map(({ monthly }) => monthly.current ?? 0));
  const saving = sumUsd(report.workloads.map((workload) => workload.saving ?? 0));
  expect(saving).toBeGreaterThan(0);
  for (const usd of [spend, saving]) expect(total.slice(0, 200)).toContain(formatUsd(usd));
});

/** Where the foot of a page ends, in points. */
const FOOT = 36;
const HEADS = ['Workload', 'Class', 'Provider', 'Outcome', 'Step', 'About', 'Verdict'];

describe('what the font can not show', () => {
  it('is its code, and all else is itself', () => {
    expect(shownText('Größe Ωμέγα Привет ắ −$1')).toBe('Größe Ωμέγα Привет ắ −$1');
    expect(shownText('日\u202e🚀')).toBe('\\u{65E5}\\u{202E}\\u{1F680}');
    const all = pages.map(({ text }) => text).join(' ');
    expect(all).toContain('Größe Ωμέγα Привет');
    expect(all).toContain('\\u{65E5}');
  });
});
