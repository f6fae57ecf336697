import papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { expect } from 'vitest';
import { centsIn, expectSaid, exported, type Journey, listOf, openTab, select } from './journey';

/** What a provider bills, of which an audit may know nothing. */
const INVOICE = [
  'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit',
  `${Date.UTC(2026, 10, 2) / 1000},${Date.UTC(2026, 10, 3) / 1000},12.34,usd,"gpt-4o-2024-08-06, input",proj_1,4936000,tokens`,
].join('\n');

/** Reviews the spend, checks it against an invoice, notes whose it is, takes files whose totals are the page's, and shares a link. */
export async function asFinance(journey: Journey): Promise<void> {
  const { page, hand, audit, company } = journey;
  await page.goto(audit);
  await openTab(journey, 'Providers');
  await page
    .getByRole('table', { name: /provider/i })
    .first()
    .waitFor();
  await openTab(journey, 'Prices and data quality');
  await hand.press(page.getByRole('link', { name: 'Check against an invoice' }));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hand.press(page.getByLabel(/^Invoices, cost exports/)),
  ]);
  await chooser.setFiles({ name: 'openai-costs.csv', mimeType: 'text/csv', buffer: Buffer.from(INVOICE) });
  await hand.press(page.getByRole('button', { name: 'Check' }));
  const check = page.getByRole('region', { name: 'Invoice against audit, table' });
  await check.waitFor();
  expect(await check.getByRole('row').last().innerText()).toContain('$12.34');

  await page.goto(`${audit}/workloads`);
  await listOf(journey);
  const selected = await select(journey, `${company}newsletter`);
  await hand.type(selected.getByLabel('Your name, for the history'), 'Ben');
  await hand.type(selected.getByLabel('Owner'), 'Growth team');
  await hand.type(selected.getByLabel('Cost centre'), 'CC-7');
  await hand.press(selected.getByRole('button', { name: 'Note it on 1 workload' }));
  await expectSaid(journey, /^Saved for 1 workload\.$/);
  await page.goto(`${audit}/workloads?costCentre=CC-7&group=costCentre`);
  const list = await listOf(journey, 1);
  const [group, one] = [list.getByRole('row', { name: /CC-7/ }), list.getByRole('row', { name: /newsletter/ })];
  const spendOf = async (row: typeof one) => (await row.getByRole('cell').nth(1).innerText()).trim();
  expect(await spendOf(group)).toBe(await spendOf(one));

  await page.goto(`${audit}/workloads`);
  const totals = (await listOf(journey)).locator('tfoot td');
  const [, spend = '', saves = ''] = await totals.allInnerTexts();
  await expectFilesAddUp(journey, spend, saves);

  await page.goto(`${audit}/share`);
  await hand.press(page.getByRole('button', { name: 'Make a link' }));
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const outside = await journey.outside(link);
  expect(await outside.innerText('main')).toContain(saves);
  await hand.press(page.getByRole('button', { name: /^Revoke the link/ }));
  await page.keyboard.press('Tab');
  await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }));
  await page.getByText('No link works now.').waitFor();
  expect((await outside.reload())?.status()).toBe(404);
}

/** Expects that the rows of the files come to what the list says. `spend` and `saves` are its totals, as they stand there. */
async function expectFilesAddUp(journey: Journey, spend: string, saves: string): Promise<void> {
  const cents = (values: readonly unknown[]) =>
    values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? Math.round(value * 100) : 0), 0);
  const [heads = [], ...rows] = await readSheet(await exported(journey, 'Excel'), 'Workloads');
  const column = (head: string) => cents(rows.map((row) => row[heads.indexOf(head)]));
  expect(rows).toHaveLength(journey.workloads);
  expect([column('Spend a month'), column('Saves')]).toEqual([centsIn(spend), centsIn(saves)]);
  if (journey.spares) return;

  const charges = papa.parse<Record<string, string>>(String(await exported(journey, 'FOCUS')).trimEnd(), {
    header: true,
  }).data;
  const micros = charges.reduce((sum, { EffectiveCost }) => sum + Math.round(Number(EffectiveCost) * 1e6), 0);
  const report = (await (
    await journey.page.request.get(`${journey.audit.replace('/audits', '/api/audits')}/report`)
  ).json()) as {
    totals: { paid: { inLog: number | null } };
  };
  expect(micros).toBe(Math.round((report.totals.paid.inLog ?? 0) * 100) * 10_000);

  const loading = getDocument({ data: new Uint8Array(await exported(journey, 'PDF')), verbosity: 0 });
  const cover = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  const text = cover.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  for (const total of [spend, saves]) expect(text).toContain(total);
}
